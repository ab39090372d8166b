/** What the check of a phone asks of plans. */
import type { BandNetwork, EsimResult, MissingBands } from '@/lib/device/compatibility';
import type { Need } from '@/lib/need/need';

/**
 * The need with the answers about a phone in it: eSIM only where the phone surely has it, and networks only where one
 * does not fit; without a data sheet nothing is asked of networks.
 */
export function needForPhone(need: Need, esim: EsimResult | null, bands: readonly MissingBands[]): Need {
  const fitting: BandNetwork[] = bands.filter(({ fits }) => fits).map(({ network }) => network);
  const networks = fitting.length < bands.length ? fitting : [];
  return { ...need, require: { ...need.require, esim: esim?.answer === 'yes', networks } };
}
