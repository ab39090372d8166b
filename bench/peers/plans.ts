/** The plans of the peers' pages: twelve columns of plain text from the same made catalog that the product serves. */
import { makeCatalog } from '../made-catalog';
import { readRealCatalog } from '../real-catalog';
import type { PeerPlan } from './columns';

const amount = (value: number | 'unlimited' | null, unit: string): string =>
  value === null ? 'not stated' : value === 'unlimited' ? 'Unlimited' : `${value} ${unit}`;

const fact = (value: boolean | null): string => (value === null ? 'not stated' : value ? 'yes' : 'no');

/** So many plans, in the order of the catalog. */
export function makePeerPlans(count: number): PeerPlan[] {
  return makeCatalog(readRealCatalog(), count).flatMap(({ carrier, plans }) =>
    plans.map((plan) => {
      const option = plan.charges.options[0];
      const topUp = plan.charges.topUps[0];
      const price = Number(option?.priceByLines['1'] ?? topUp?.price ?? 0);
      const { highSpeedGB } = plan.data;
      return {
        id: plan.id,
        name: plan.name,
        carrier: carrier.name.en,
        network: plan.networks.join(', ') || 'not stated',
        price,
        priceText: `$${price.toFixed(2)}`,
        data: highSpeedGB === 'unlimited' ? 1e9 : (highSpeedGB ?? -1),
        dataText: amount(highSpeedGB, 'GB'),
        hotspot: amount(plan.hotspot.includedGB, 'GB'),
        minutes: amount(plan.voice.includedMinutes, 'min'),
        fiveG: fact(plan.data.fiveG),
        esim: fact(plan.sim.esim),
        wifiCalling: fact(plan.features.wifiCalling),
        billing: plan.billing,
        verified: plan.verifiedAt,
      };
    }),
  );
}
