/** Pages that rest on a method, with the words of the link; a page that is not there is left out. */
export const USED_ON: Readonly<Record<string, readonly { path: `/${string}`; words: string }[]>> = {
  surge: [
    { path: '/countries/', words: 'Country pages: marks on lines and squares' },
    { path: '/events/', words: 'Event pages' },
    { path: '/explore/', words: 'Explore' },
    { path: '/outlook/', words: 'Outlook' },
  ],
  forecast: [
    { path: '/countries/', words: 'Country pages: outlook' },
    { path: '/lab/what-if/', words: 'What if' },
  ],
  skill: [
    { path: '/outlook/', words: 'Outlook' },
    { path: '/outlook/track-record/', words: 'Track record' },
    { path: '/countries/', words: 'Country pages: outlook' },
  ],
  'early-warning': [
    { path: '/outlook/', words: 'Outlook' },
    { path: '/outlook/track-record/', words: 'Track record' },
  ],
  cluster: [{ path: '/lab/clusters/', words: 'Clusters of countries' }],
  'what-if': [{ path: '/lab/what-if/', words: 'What if' }],
};
