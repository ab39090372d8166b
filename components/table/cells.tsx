import type { CSSProperties, ReactNode } from 'react';
import type { Formatters } from '@/components/formatters';
import type { AskWords } from '@/components/reasons';
import { inheritedMark, type ReceiptWords, rulerBackground } from '@/components/receipt';
import { Badge, NotStated } from '@/components/ui';
import type { TaxTable } from '@/lib/catalog/catalog';
import { NETWORK_GROUPS, type NetworkGroup, networkGroup } from '@/lib/catalog/network-group';
import { isTooOld } from '@/lib/catalog/stale';
import { explain, type PhraseKey } from '@/lib/cost/explain';
import { type Ask, criterionKey } from '@/lib/cost/reason';
import { sumOfKind } from '@/lib/cost/result';
import { includesCalls, includesData } from '@/lib/facts/included';
import { rulerOf } from '@/lib/facts/ruler';
import type { Need } from '@/lib/need/need';
import { ageInDays } from '@/lib/plan/age';
import type { Amount, Countries, ListExtent } from '@/lib/plan/plan';
import { highTotalIn } from '@/lib/results/high-tax-total';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { type PriceUnit, unitPriceCents } from '@/lib/results/unit-price';
import type { ColumnKey } from '@/lib/table/columns';
import { MaskMark, networkMask, STALE_MARK } from './mask-mark';
import { twoLines } from './two-lines';

/** What every cell of a table is drawn with besides its row. */
export interface CellContext {
  need: Need;
  today: string;
  taxes: TaxTable;
  /** Older checks are marked; null = none is. */
  leaveOutAfterDays: number | null;
  formatters: Formatters;
  words: AskWords;
  receipt: ReceiptWords;
}

export interface CellProps extends CellContext {
  row: PlanRowData;
}

// Elements that do not depend on the row are made once: React leaves alone what is the same element.
const NOT_STATED = <NotStated quiet />;
const MARKS = Object.fromEntries(
  NETWORK_GROUPS.map((group) => [group, <MaskMark key={group} {...networkMask(group)} />]),
) as Record<NetworkGroup, ReactNode>;

const CALL_PHRASES: readonly PhraseKey[] = ['internationalCalling', 'callsIncluded', 'usageFromCredit'];

/** `byUse`: where nothing is included it is charged by use. */
function amountCell(amount: Amount, unit: string, { formatters }: CellContext, byUse = false): ReactNode {
  if (amount === null) return NOT_STATED;
  if (amount === 0)
    return <span className="text-muted">{formatters.facts(byUse ? 'byUse' : 'notOffered')}</span>;
  if (amount === 'unlimited') return formatters.facts('unlimited');
  const written = formatters.amount(amount, unit);
  return (
    <>
      {written.text}
      <small> {written.unit}</small>
    </>
  );
}

/** How many countries a list of entries reaches, in words; every country is one entry, a list nobody read is said. */
function reachOf(lists: Countries[], formatters: Formatters, key: 'calls' | 'roams'): string {
  if (lists.includes('*')) return formatters.t(`cells.${key}Everywhere`);
  const count = lists.filter((list) => list !== 'unlisted').flat().length;
  const known = formatters.t(`cells.${key}`, { count });
  if (!lists.includes('unlisted')) return known;
  return count === 0 ? formatters.t('cells.unread') : formatters.t('cells.andUnread', { known });
}

/** What a list without entries says: nothing is offered where the list is whole, else it is not stated. */
const noEntries = (listed: ListExtent, formatters: Formatters): ReactNode =>
  listed === 'all' ? <span className="text-muted">{formatters.facts('notOffered')}</span> : NOT_STATED;

/** The asks of a row that concern calls or trips and have no known price. */
const leftOutOf = ({ row, words }: CellProps, code: Ask['code']): string | null =>
  words.leftOut(row.quote.asks.filter((ask) => ask.code === code));

function internationalCell(props: CellProps): ReactNode {
  const { row, need, formatters } = props;
  const { plan, quote } = row;
  if (need.monthly.internationalCalls.length > 0) {
    const phrases = explain(quote, plan, need).filter(({ key }) => CALL_PHRASES.includes(key));
    const asked = quote.asks.flatMap(({ code, country }) =>
      code === 'internationalCalling' ? [country] : [],
    );
    const text = phrases.map(({ key, values }) => {
      const { countries = [], amountCents = 0 } = values;
      const phrase = formatters.t(`cells.${key as 'callsIncluded'}`, {
        countries: formatters.countries(countries),
        amount: formatters.money(amountCents),
      });
      return countries.some((country) => asked.includes(country))
        ? formatters.t('cells.toConfirm', { phrase })
        : phrase;
    });
    const parts = [...text, leftOutOf(props, 'internationalCalling')].filter((part) => part !== null);
    return <span className="line-clamp-2 text-sm leading-4 whitespace-normal">{formatters.list(parts)}</span>;
  }
  const entries = plan.internationalCalling;
  if (entries.length === 0) return noEntries(plan.listed.internationalCalling, formatters);
  const included = entries.filter(includesCalls);
  if (included.length > 0)
    return reachOf(
      included.map((entry) => entry.countries),
      formatters,
      'calls',
    );
  return formatters.t('cells.callRates');
}

function roamingCell(props: CellProps): ReactNode {
  const { row, need, formatters } = props;
  const { plan, quote } = row;
  if (need.trips.length > 0) {
    const cents = sumOfKind(quote, 'roaming');
    const leftOut = leftOutOf(props, 'roaming');
    if (cents === 0) return leftOut ?? formatters.t('cells.tripsIncluded');
    return twoLines(formatters.t('cells.trips', { amount: formatters.money(cents) }), leftOut);
  }
  const included = plan.roaming.filter(includesData);
  const passes =
    plan.roamingPasses.length > 0 ? formatters.t('cells.passes', { count: plan.roamingPasses.length }) : null;
  if (included.length > 0)
    return twoLines(
      reachOf(
        included.map((entry) => entry.countries),
        formatters,
        'roams',
      ),
      passes,
    );
  if (passes !== null) return passes;
  return plan.roaming.length > 0 ? NOT_STATED : noEntries(plan.listed.roaming, formatters);
}

/** What happens as data is used: a thin ruler, and the same in one line of words. */
function dataCell({ row: { plan }, receipt }: CellProps): ReactNode {
  const ruler = rulerOf(plan);
  const { head, rest } = receipt.ruler(ruler, true);
  const whole = receipt.ruler(ruler);
  const all = [whole.head, whole.rest].filter(Boolean).join(receipt.separator);
  return (
    <span title={all}>
      <span
        aria-hidden="true"
        className="ruler ruler-cell"
        style={{ background: rulerBackground(ruler, inheritedMark(plan)) }}
      />
      <span className="data-line">
        {head && <b>{head}</b>}
        {head !== null && rest !== '' && receipt.separator}
        {rest}
      </span>
    </span>
  );
}

/** How much hotspot data, and on a line of its own how fast, where that is limited. */
function hotspotCell(props: CellProps): ReactNode {
  const { includedGB, maxKbps } = props.row.plan.hotspot;
  const speed = maxKbps === null || !includedGB ? null : props.receipt.speed(maxKbps);
  return twoLines(
    amountCell(includedGB, 'GB', props),
    speed && props.formatters.t('cells.atSpeed', { speed }),
  );
}

function taxesCell({ row: { plan, quote }, formatters }: CellProps): ReactNode {
  const { taxesAndFees } = plan.charges;
  const tax = quote.items.find((item) => item.kind === 'tax');
  const estimate = tax
    ? formatters.t('cells.taxEstimate', { amount: formatters.money(tax.amountCents) })
    : null;
  if (taxesAndFees === 'included') return formatters.t('cells.taxIncluded');
  const status = taxesAndFees === 'excluded' ? formatters.t('cells.taxExcluded') : NOT_STATED;
  return twoLines(status, estimate);
}

/** The age of a plan that is too old for the ranking; null for all others. */
export function oldMark({ row: { plan }, today, leaveOutAfterDays, formatters }: CellProps): ReactNode {
  if (!isTooOld(plan.verifiedAt, today, leaveOutAfterDays)) return null;
  return (
    <span className="inline-flex items-center gap-1 text-watch">
      {STALE_MARK}
      {formatters.t('cells.daysAgo', { days: ageInDays(plan.verifiedAt, today) })}
    </span>
  );
}

const seenCell = (props: CellProps): ReactNode => twoLines(props.row.plan.verifiedAt, oldMark(props));

const highCents = ({ row, need, taxes }: CellProps): number | null =>
  highTotalIn(row.quote, need.state, taxes);

/** What the total comes to at the upper end of a tax rate that is known as a range; null where it is none. */
export function highTotal(props: CellProps): string | null {
  const { formatters } = props;
  const cents = highCents(props);
  return cents === null ? null : formatters.facts('withTaxUpTo', { high: formatters.money(cents) });
}

/** From the least to the most use; what stops before the most says so. */
function rangeCell({ row: { range }, formatters }: CellProps): ReactNode {
  if (!range || range.lowCents === null) return null;
  if (range.highCents === null)
    return twoLines(
      formatters.t('cells.fromOn', { low: formatters.money(range.lowCents) }),
      <span className="text-watch">{formatters.t('cells.notAtMost')}</span>,
    );
  return twoLines(
    range.lowCents === range.highCents
      ? formatters.money(range.lowCents)
      : `${formatters.money(range.lowCents)} – ${formatters.money(range.highCents)}`,
    range.expectedCents === null
      ? null
      : formatters.t('cells.mean', { amount: formatters.money(range.expectedCents) }),
  );
}

function networkCell({ row: { plan }, formatters }: CellProps): ReactNode {
  const { networks, networksEvidence } = plan;
  const names = formatters.list(networks.map((network) => formatters.t(`options.network.${network}`)));
  const evidence = networksEvidence === 'inferred' ? formatters.t('cells.inferred') : '';
  return (
    <span className="network-cell" title={[names, evidence].filter(Boolean).join('. ') || undefined}>
      {MARKS[networkGroup(networks)]}
      <span className="one-line">{networks.length === 0 ? NOT_STATED : names}</span>
    </span>
  );
}

/** How long the bar under a total is: `--bar-cents` of the list is its whole length. */
export const barOf = (cents: number): CSSProperties => ({
  width: `min(100%, calc(100% * ${Math.max(0, cents)} / var(--bar-cents)))`,
});

/** The total for each unit; of unlimited data there is none for a gigabyte. */
const unitCell =
  (unit: PriceUnit) =>
  ({ row, need, formatters, words }: CellProps): ReactNode => {
    const cents = unitPriceCents(row, need, unit);
    if (cents !== null) return words.total(formatters.money(cents), row.quote.totalIs);
    return row.plan.data.highSpeedGB === null ? NOT_STATED : <span className="text-muted">—</span>;
  };

/** What of the answer is not plain: what has to be asked, or a number that some banks refuse; else that all is stated. */
function fitCell(props: CellProps): ReactNode {
  const { row, formatters } = props;
  if (row.quote.asks.length > 0)
    return (
      <span className="flex gap-2">
        <span className="text-muted">{formatters.t('cells.asks')}</span>
        {askPills(props)}
      </span>
    );
  const pill =
    row.plan.number === 'voip' ? (
      <Badge tone="watch">
        <span title={formatters.t('cells.voipHelp')}>{formatters.t('cells.voip')}</span>
      </Badge>
    ) : (
      <Badge tone="good">{formatters.t('cells.allStated')}</Badge>
    );
  return twoLines(pill, oldMark(props));
}

/** What has to be asked, a pill for each. */
export function askPills({ row: { quote }, words, formatters }: CellProps): ReactNode {
  return (
    <span className="flex flex-wrap gap-1 overflow-clip group-data-dense/table:flex-nowrap">
      {quote.asks.map((ask) => (
        <Badge key={criterionKey(ask)} tone="watch" className="max-w-full">
          <span className="min-w-0 one-line" title={formatters.t('cells.ask', { what: words.names([ask]) })}>
            {words.names([ask])}
          </span>
        </Badge>
      ))}
    </span>
  );
}

/** What each column shows; the plan's own column is the row's head and is drawn there. */
export const CELLS = {
  total: (props) => {
    const { quote } = props.row;
    const total = props.words.total(props.formatters.money(quote.totalCents), quote.totalIs);
    const high = highCents(props);
    const upTo =
      high === null ? null : props.formatters.t('cells.upTo', { high: props.formatters.money(high) });
    return (
      <>
        {twoLines(<b>{total}</b>, upTo && <span title={highTotal(props) ?? undefined}>{upTo}</span>)}
        <span aria-hidden="true" className="price-bar" style={barOf(quote.totalCents)} />
      </>
    );
  },
  asks: askPills,
  range: rangeCell,
  /** Two weeks have no price of a month. */
  monthly: ({ row: { quote }, need, formatters, words }) => {
    const today = formatters.t('cells.today', { amount: formatters.money(quote.dueAtStartCents) });
    if (need.horizonDays !== null) return formatters.money(quote.dueAtStartCents);
    return twoLines(words.total(formatters.money(quote.monthlyCents), quote.totalIs), today);
  },
  due: ({ row, formatters }) => formatters.money(row.quote.dueAtStartCents),
  perLine: unitCell('line'),
  perDay: unitCell('day'),
  perGB: unitCell('GB'),
  voice: ({ row: { plan }, ...context }) => {
    const { includedMinutes, overagePerMinute } = plan.voice;
    return amountCell(
      includedMinutes,
      context.formatters.t('units.minutes'),
      context,
      overagePerMinute !== null,
    );
  },
  sms: ({ row: { plan }, ...context }) => {
    const { includedMessages, overagePerMessage } = plan.sms;
    return amountCell(
      includedMessages,
      context.formatters.t('units.messages'),
      context,
      overagePerMessage !== null,
    );
  },
  data: dataCell,
  priority: (props) =>
    twoLines(amountCell(props.row.plan.data.priorityGB, 'GB', props), props.row.plan.data.priorityClass),
  hotspot: hotspotCell,
  international: internationalCell,
  roaming: roamingCell,
  network: networkCell,
  esim: ({ row, formatters }) => {
    const { esim } = row.plan.sim;
    return esim === null ? NOT_STATED : formatters.t(esim ? 'cells.yes' : 'cells.no');
  },
  taxes: taxesCell,
  seen: seenCell,
  fit: fitCell,
} satisfies Record<Exclude<ColumnKey, 'plan'>, (props: CellProps) => ReactNode>;

export type CellKey = keyof typeof CELLS;

const drawn = new WeakMap<CellContext, WeakMap<PlanRowData, Partial<Record<CellKey, ReactNode>>>>();

/** A cell's content; drawn once for a row and a context, so that a row that comes back costs nothing. */
export function cellOf(key: CellKey, row: PlanRowData, context: CellContext): ReactNode {
  const rows = drawn.get(context) ?? new WeakMap<PlanRowData, Partial<Record<CellKey, ReactNode>>>();
  drawn.set(context, rows);
  const cells = rows.get(row) ?? {};
  rows.set(row, cells);
  if (!(key in cells)) cells[key] = CELLS[key]({ row, ...context });
  return cells[key];
}
