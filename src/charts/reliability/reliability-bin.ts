export interface ReliabilityBin {
  forecasts: number;
  predicted: number;
  observed: number;
}
