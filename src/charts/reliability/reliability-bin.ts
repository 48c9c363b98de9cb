/** All forecasts whose probability fell into one bin; rates from 0 to 1. */
export interface ReliabilityBin {
  forecasts: number;
  /** Mean of the predicted probabilities. */
  said: number;
  /** Share of the forecasts that came true. */
  came: number;
}
