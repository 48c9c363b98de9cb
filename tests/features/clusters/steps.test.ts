import { expect, test } from 'vitest';
import { cluster } from '../../../src/analysis/methods/cluster/cluster.ts';
import { clusterProfiles, distinctive } from '../../../src/analysis/methods/cluster/profile.ts';
import { stability } from '../../../src/analysis/methods/cluster/stability.ts';
import type { ClusterQuestion } from '../../../src/analysis/methods/cluster/study.ts';
import { countryFeatures } from '../../../src/analysis/methods/cluster/country-features.ts';
import { clusterSteps, wholeStudy } from '../../../src/features/clusters/steps.ts';
import { clusterPoints, namedProfiles } from '../../../src/features/clusters/figures.ts';
import { profileSentence, separationSentence, shownSentence } from '../../../src/features/clusters/words.ts';
import { observations } from '../../../src/data/tables/observations.ts';

const question: ClusterQuestion = {
  events: ['arrest', 'protest', 'corruption', 'disaster'],
  from: '2019-01',
  to: '2023-12',
  shape: 'level',
  k: 4,
};
const rows = await observations({ events: question.events });

test('the steps end with the same result as the methods', () => {
  const { study, separations } = wholeStudy(rows, question);
  const features = countryFeatures(rows, question);
  const { answer } = cluster(features.values, { k: 4 });
  expect(study.members.map(({ cluster: label }) => label)).toEqual(answer!.labels);
  const firm = stability(features.values, answer!);
  study.members.forEach((member, i) => expect(member.stability).toBeCloseTo(firm[i]!, 12));
  expect(separations.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expect(separations[2]!.silhouette).toBe(answer!.silhouette);
});

test('clusters come first, then progress, then stability', () => {
  const kinds = [...clusterSteps(rows, question, 20)].map(({ kind }) => kind);
  expect(kinds.slice(0, 4)).toEqual(['study', 'runs', 'runs', 'study']);
  expect(kinds.slice(4).every((kind) => kind === 'separations')).toBe(true);
});

test('months after the window change nothing', () => {
  const earlier = rows.filter(({ month }) => month <= question.to);
  expect(wholeStudy(earlier, question)).toEqual(wholeStudy(rows, question));
});

test.each([
  ['no events', { events: [] }, { code: 'events-none' }],
  [
    'a path over less than two years',
    { shape: 'path', from: '2023-01' },
    { code: 'path-short', values: { months: 12 } },
  ],
  ['a window in which every month is missing', { from: '1990-01', to: '1999-12' }, { code: 'countries-few' }],
] as const)('%s: a reason, and no number', (_, part, reason) => {
  const [step, ...more] = clusterSteps(rows, { ...question, ...part } as ClusterQuestion);
  expect(step).toEqual({ kind: 'none', reason: expect.objectContaining(reason) as object });
  expect(more).toEqual([]);
});

test('profiles are means of columns, weighted by size they cancel out', () => {
  const features = countryFeatures(rows, question);
  const { labels } = cluster(features.values, { k: 3 }).answer!;
  const profiles = clusterProfiles(features, labels, question.events);
  question.events.forEach((_, e) => {
    const total = profiles.reduce((sum, { size, events }) => sum + size * events[e]!.z!, 0);
    expect(total).toBeCloseTo(0, 9);
  });
});

test('a path’s profile is its last year', () => {
  const columns = ['protest from 2022-01', 'protest from 2023-01'];
  const values = [
    [-1, 1],
    [1, -1],
  ];
  const [first, second] = clusterProfiles({ columns, values }, [0, 1], ['protest', 'raid']);
  expect(first!.events).toEqual([
    { event: 'protest', z: 1 },
    { event: 'raid', z: null },
  ]);
  expect(distinctive(first!)).toEqual({ more: ['protest'], less: [] });
  expect(distinctive(second!)).toEqual({ more: [], less: ['protest'] });
});

test('the sentence on the number of clusters covers no clear winner, and an outlier', () => {
  const of = (silhouette: number, sizes: number[]) =>
    separationSentence([
      { k: 2, silhouette, sizes },
      { k: 3, silhouette: 0.01, sizes: [20, 20, 20] },
    ]);
  expect(of(0.24, [43, 19])).toMatch(/^No number of clusters stands out.*0\.24/);
  expect(of(0.5, [54, 1])).toMatch(/outlier, not a structure/);
  expect(of(0.4, [30, 30])).toMatch(/weak structure/);
  expect(of(0.7, [30, 30])).toMatch(/separates the countries well/);
});

test('the choice of a number is explained, unless it separates the countries best', () => {
  const of = (silhouette: number) => [
    { k: 3, silhouette, sizes: [30, 20, 10] },
    { k: 4, silhouette: 0.1, sizes: [30, 10, 10, 10] },
  ];
  expect(shownSentence(of(0.2), 3)).toBe('Three are shown as a starting point, not as a finding.');
  expect(shownSentence(of(0.2), 4)).toBe('Four are shown because that number was chosen.');
  expect(shownSentence(of(0.4), 3)).toBe('');
  expect(shownSentence([], 3)).toBe('');
});

test('a country alone has its name, and a cluster without a firm member is not described', () => {
  const { study } = wholeStudy(rows, question);
  const [alone, ...rest] = study.members.map((member, i) => ({
    ...member,
    cluster: i === 0 ? 0 : 1,
    stability: i === 0 ? 0.9 : 0.3,
  }));
  const made = {
    ...study,
    members: [alone!, ...rest],
    profiles: study.profiles.slice(0, 2).map((profile, cluster) => ({ ...profile, cluster })),
  };
  const places = made.members.map(({ country }) => ({
    iso3: country,
    m49: null,
    name: `Land ${country}`,
    region: '',
  }));
  const [one, loose] = namedProfiles(made, clusterPoints(made, places));
  expect(one).toMatchObject({ only: `Land ${alone!.country}`, loose: false });
  expect(loose).toMatchObject({ only: null, loose: true });
  expect(profileSentence(loose!, 'level')).toMatch(/^No firm member/);
  expect(profileSentence(one!, 'level')).not.toMatch(/firm/);
});
