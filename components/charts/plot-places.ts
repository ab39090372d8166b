/** Where `LinePlot` draws inside its box, so that what can be reached is laid over it with the same measures. */
export function plotPlaces(names: number): { top: number; right: number; bottom: number; left: number } {
  return { top: 8, right: names > 0 ? names : 12, bottom: 38, left: 56 };
}
