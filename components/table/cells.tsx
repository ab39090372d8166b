import { TriangleAlert } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { NetworkMark } from '@/components/charts';
import type { Formatters } from '@/components/formatters';
import { Fact, NotStated } from '@/components/ui';
import { NETWORK_GROUPS, type NetworkGroup, networkGroup } from '@/lib/catalog/network-group';
import { explain, type PhraseKey } from '@/lib/cost/explain';
import { includesCalls, includesData } from '@/lib/facts/included';
import type { Need } from '@/lib/need/need';
import type { Countries } from '@/lib/plan/plan';
import type { PlanRowData } from '@/lib/results/price-catalog';
import type { ColumnKey } from '@/lib/table/columns';
import { twoLines } from './two-lines';

export interface CellProps {
  row: PlanRowData;
  need: Need;
  today: string;
  /** Older checks are marked. */
  warnAfterDays: number;
  words: Formatters;
}

// Elements that do not hang on the row are made once, and amounts are drawn again only when they are others: while
// somebody types, most cells of a row go on to show what they showed for the plan before.
const Amount = memo(Fact);
const NOT_STATED = <NotStated quiet />;
const STALE = <TriangleAlert aria-hidden="true" className="size-3" />;
const MARKS = Object.fromEntries(NETWORK_GROUPS.map((group) => [group, networkMark(group)])) as Record<
  NetworkGroup,
  ReactNode
>;

function networkMark(group: NetworkGroup): ReactNode {
  return (
    <svg aria-hidden="true" viewBox="-7 -7 14 14" className="size-3 shrink-0">
      <NetworkMark group={group} />
    </svg>
  );
}

const CALL_PHRASES: readonly PhraseKey[] = ['internationalCalling', 'callsIncluded', 'usageFromCredit'];

/** How many countries a list of entries reaches, in words; every country is one entry. */
function reachOf(lists: Countries[], words: Formatters, key: 'calls' | 'roams'): string {
  if (lists.includes('*')) return words.t(`cells.${key}Everywhere`);
  return words.t(`cells.${key}`, { count: lists.flat().length });
}

function internationalCell({ row, need, words }: CellProps): ReactNode {
  const { plan, quote } = row;
  if (need.monthly.internationalCalls.length > 0) {
    const phrases = explain(quote, plan, need).filter(({ key }) => CALL_PHRASES.includes(key));
    const text = phrases.map(({ key, values }) =>
      words.t(`cells.${key as 'callsIncluded'}`, {
        countries: words.countries(values.countries ?? []),
        amount: words.money(values.amountCents ?? 0),
      }),
    );
    return <span className="line-clamp-2 text-sm leading-4">{words.list(text)}</span>;
  }
  const entries = plan.internationalCalling;
  if (entries.length === 0) return NOT_STATED;
  const included = entries.filter(includesCalls);
  if (included.length > 0)
    return reachOf(
      included.map((entry) => entry.countries),
      words,
      'calls',
    );
  return words.t('cells.callRates');
}

function roamingCell({ row, need, words }: CellProps): ReactNode {
  const { plan, quote } = row;
  if (need.trips.length > 0) {
    const cents = quote.items.reduce(
      (sum, item) => (item.kind === 'roaming' ? sum + item.amountCents : sum),
      0,
    );
    return cents === 0
      ? words.t('cells.tripsIncluded')
      : words.t('cells.trips', { amount: words.money(cents) });
  }
  const included = plan.roaming.filter(includesData);
  const passes =
    plan.roamingPasses.length > 0 ? words.t('cells.passes', { count: plan.roamingPasses.length }) : null;
  if (included.length > 0)
    return twoLines(
      reachOf(
        included.map((entry) => entry.countries),
        words,
        'roams',
      ),
      passes,
    );
  return passes ?? NOT_STATED;
}

function afterData({ row: { plan }, words }: CellProps): string | null {
  const { highSpeedGB, afterAllowance, throttleKbps, overagePerGB } = plan.data;
  if (highSpeedGB === 'unlimited' || highSpeedGB === null || highSpeedGB === 0) return null;
  if (afterAllowance === 'throttle')
    return throttleKbps === null
      ? words.t('cells.thenSlow')
      : words.t('cells.thenKbps', { kbps: throttleKbps });
  if (afterAllowance === 'stop') return words.t('cells.thenStops');
  if (afterAllowance === 'overage' && overagePerGB !== null)
    return words.t('cells.thenRate', { price: words.price(overagePerGB) });
  return null;
}

function taxesCell({ row: { plan, quote }, words }: CellProps): ReactNode {
  const { taxesAndFees } = plan.charges;
  const tax = quote.items.find((item) => item.kind === 'tax');
  const estimate = tax ? words.t('cells.taxEstimate', { amount: words.money(tax.amountCents) }) : null;
  if (taxesAndFees === 'included') return words.t('cells.taxIncluded');
  const status = taxesAndFees === 'excluded' ? words.t('cells.taxExcluded') : NOT_STATED;
  return twoLines(status, estimate);
}

function seenCell({ row: { plan }, today, warnAfterDays, words }: CellProps): ReactNode {
  const days = words.daysSince(plan.verifiedAt, today);
  const age = words.t('cells.daysAgo', { days });
  const stale = days > warnAfterDays;
  return twoLines(
    plan.verifiedAt,
    <span className={stale ? 'inline-flex items-center gap-1 text-watch' : ''}>
      {stale ? STALE : null}
      {age}
    </span>,
  );
}

/** From the least to the most use; what stops before the most says so. */
function rangeCell({ row: { range }, words }: CellProps): ReactNode {
  if (!range || range.lowCents === null) return null;
  if (range.highCents === null)
    return twoLines(
      words.t('cells.fromOn', { low: words.money(range.lowCents) }),
      <span className="text-watch">{words.t('cells.notAtMost')}</span>,
    );
  return twoLines(
    range.lowCents === range.highCents
      ? words.money(range.lowCents)
      : `${words.money(range.lowCents)} – ${words.money(range.highCents)}`,
    range.expectedCents === null ? null : words.t('cells.mean', { amount: words.money(range.expectedCents) }),
  );
}

function networkCell({ row: { plan }, words }: CellProps): ReactNode {
  const { networks, networksEvidence } = plan;
  const names = words.list(networks.map((network) => words.t(`options.network.${network}`)));
  const evidence = networksEvidence === 'inferred' ? words.t('cells.inferred') : '';
  return (
    <span
      className="flex items-center gap-1.5"
      title={[names, evidence].filter(Boolean).join('. ') || undefined}
    >
      {MARKS[networkGroup(networks)]}
      <span className="min-w-0 one-line">{networks.length === 0 ? NOT_STATED : names}</span>
    </span>
  );
}

/** What each column shows; the plan's own column is the row's head and is drawn there. */
export const CELLS: Record<Exclude<ColumnKey, 'plan'>, (props: CellProps) => ReactNode> = {
  total: ({ row, words }) => <span className="font-semibold">{words.money(row.quote.totalCents)}</span>,
  range: rangeCell,
  monthly: ({ row, words }) => words.money(row.quote.monthlyCents),
  due: ({ row, words }) => words.money(row.quote.dueAtStartCents),
  voice: ({ row, words }) => (
    <Amount amount={row.plan.voice.includedMinutes} unit={words.t('units.minutes')} quiet />
  ),
  sms: ({ row, words }) => (
    <Amount amount={row.plan.sms.includedMessages} unit={words.t('units.messages')} quiet />
  ),
  data: (props) =>
    twoLines(<Amount amount={props.row.plan.data.highSpeedGB} unit="GB" quiet />, afterData(props)),
  priority: ({ row }) =>
    twoLines(<Amount amount={row.plan.data.priorityGB} unit="GB" quiet />, row.plan.data.priorityClass),
  hotspot: ({ row }) => <Amount amount={row.plan.hotspot.includedGB} unit="GB" quiet />,
  international: internationalCell,
  roaming: roamingCell,
  network: networkCell,
  esim: ({ row, words }) => {
    const { esim } = row.plan.sim;
    return esim === null ? NOT_STATED : words.t(esim ? 'cells.yes' : 'cells.no');
  },
  taxes: taxesCell,
  seen: seenCell,
};
