import { PCA } from 'ml-pca';

/**
 * Points seen from where they spread most widely. Per component, largest first: its share of the variance, and its
 * weights of the columns, of length 1, the largest of them positive. Per row: its scores on the components.
 */
export interface Plane {
  explained: number[];
  loadings: number[][];
  scores: number[][];
}

/**
 * Along which directions do countries differ most? Principal components of the rows as given (centred, not scaled
 * again).
 *
 * @param rows two rows or more of numbers, as made by `countryFeatures`
 */
export function plane(rows: readonly (readonly number[])[]): Plane {
  if (rows.length < 2 || !rows[0]?.length) {
    throw new Error(
      `a plane requires at least 2 countries and 1 column, there are ${rows.length} and ${rows[0]?.length ?? 0}`,
    );
  }
  const pca = new PCA(rows as number[][]);
  const raw = pca.getLoadings().to2DArray();
  const signs = raw.map((weights) => {
    const largest = weights.reduce((a, b) => (Math.abs(b) > Math.abs(a) + 1e-12 ? b : a));
    return largest < 0 ? -1 : 1;
  });
  return {
    explained: pca.getExplainedVariance(),
    loadings: raw.map((weights, c) => weights.map((weight) => signs[c]! * weight)),
    scores: pca
      .predict(rows as number[][])
      .to2DArray()
      .map((row) => row.map((score, c) => signs[c]! * score)),
  };
}
