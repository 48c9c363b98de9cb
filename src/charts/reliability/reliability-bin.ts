export interface ReliabilityBin {
  forecasts: number;
  said: number;
  came: number;
}
