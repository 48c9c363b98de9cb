/** The numbers that decide which months of the news base are marked. */

/** A month with fewer articles is thin. */
export const THIN_ARTICLES = 50;
/** The last month of a country is partial when its articles are below this share of the median … */
export const PARTIAL_SHARE = 0.6;
/** … of this many months before it. */
export const PARTIAL_WINDOW = 12;
