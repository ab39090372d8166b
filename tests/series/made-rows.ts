import type { Ask } from '@/lib/cost/reason';
import type { Item, ItemKind } from '@/lib/cost/result';
import type { Amount, CarrierDocument, Network, PlanFacts } from '@/lib/plan/plan';
import type { ChartRow } from '@/lib/series/bars';
import { makeItem } from '@/tests/support/make-item';

const CARRIER = { id: 'acme', name: { en: 'Acme', zh: '艾克' }, kind: 'MVNO' } as CarrierDocument;

interface Made {
  id: string;
  items?: Partial<Record<ItemKind, number[]>>;
  gb?: Amount;
  networks?: Network[];
  /** What has to be asked; none = the plan meets the need. */
  asks?: Ask[];
}

/** A row with nothing but what charts read. */
export function madeRow({
  id,
  items = { payment: [1000] },
  gb = 5,
  networks = ['att'],
  asks = [],
}: Made): ChartRow {
  const list: Item[] = Object.entries(items).flatMap(([kind, amounts]) =>
    amounts.map((amountCents, index) => makeItem(kind as ItemKind, amountCents, String(index))),
  );
  const totalCents = list.reduce((sum, item) => sum + item.amountCents, 0);
  return {
    plan: { id, carrier: 'acme', name: `Plan ${id}`, networks, data: { highSpeedGB: gb } } as PlanFacts,
    carrier: CARRIER,
    quote: {
      planId: id,
      verdict: asks.length === 0 ? 'meets' : 'mayMeet',
      asks,
      totalIs: asks.some(({ open }) => open) ? 'atLeast' : 'exact',
      items: list,
      totalCents,
      monthlyCents: Math.round(totalCents / 12),
      dueAtStartCents: totalCents,
      usageFromCreditCents: null,
      schedule: () => [totalCents],
      scheduleByItem: () => list.map(({ amountCents }) => [amountCents]),
    },
  };
}
