/** All forecasts whose probability fell into one bin, 0 to 1. */
export interface ReliabilityBin {
  forecasts: number;
  /** Mean of the probabilities that were given. */
  said: number;
  /** Share of them that were followed by what they warned of. */
  came: number;
}
