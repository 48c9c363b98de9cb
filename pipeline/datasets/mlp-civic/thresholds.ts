export const THIN_ARTICLES = 50;
/** A country's last month is partial when its articles are below this share of the median of the months before it. */
export const PARTIAL_SHARE = 0.6;
export const PARTIAL_WINDOW = 12;
