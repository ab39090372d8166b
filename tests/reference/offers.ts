/** Own offers (section 9). */
import type { Case } from './case';
import { Fraction, ONE, whole } from './fraction';
import { type Line, makeLine } from './line';

/** One line for each offer of the plan's carrier: once for the need, over its first months. */
export function offerLines({ plan, need, months }: Case): Line[] {
  return need.offers
    .filter((offer) => offer.carrier === plan.carrier && (offer.plan === null || offer.plan === plan.id))
    .map((offer) => {
      const counted = Math.min(offer.months, months);
      const dollars = Fraction.read(offer.perMonth).times(whole(counted)).plus(Fraction.read(offer.oneTime));
      const last = Math.max(counted, 1);
      const weights = Array.from({ length: months }, (_, month) => (month < last ? 1 : 0));
      return makeLine('ownOffer', offer.name, ONE, dollars, weights);
    });
}
