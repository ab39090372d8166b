import type { ReceiptWords } from '@/components/receipt';
import { planTitleParts } from '@/lib/catalog/plan-title';
import type { Quote } from '@/lib/cost/result';
import { rulerOf } from '@/lib/facts/ruler';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import { type BillLine, billLines, type TaxRange } from '@/lib/results/bill-lines';
import type { NextPeriod } from '@/lib/results/next-period';
import { Bar, Brand, column, INK, type PictureProps, row, Sheet, Tile } from './frame';

interface Billed {
  plan: PlanFacts;
  carrier: CarrierDocument;
  need: Need;
  /** null: the plan does not fit, so there is no bill. */
  quote: Quote | null;
  next: NextPeriod | null;
  tax: TaxRange | null;
  words: ReceiptWords;
}

const amountOf = ({ key, amountCents }: BillLine, words: ReceiptWords): string =>
  amountCents === null ? words.t(key === 'taxLeftOut' ? 'notCounted' : 'included') : words.money(amountCents);

function Line({ name, amount, colour }: { name: string; amount: string; colour?: string }) {
  return (
    <div
      style={{ ...row, justifyContent: 'space-between', gap: 24, color: colour ?? INK.muted, fontSize: 24 }}
    >
      <div style={{ flex: 1 }}>{name}</div>
      <div>{amount}</div>
    </div>
  );
}

/** The bill on its paper: the same lines, total and figures as on the page. */
function Bill({ plan, need, quote, next, tax, words }: Billed & { quote: Quote }) {
  const isMore = next !== null && next.totalCents !== null && next.totalCents > quote.totalCents;
  return (
    <div
      style={{
        ...column,
        gap: 12,
        padding: '32px 36px',
        background: INK.raised,
        border: `2px solid ${INK.line}`,
        borderBottom: `3px dashed ${INK['line-strong']}`,
        borderRadius: '16px 16px 0 0',
      }}
    >
      <div style={{ fontSize: 24, fontWeight: 600, color: INK['accent-strong'] }}>
        {words.t('bill', { period: words.period(need) })}
      </div>
      {billLines(quote, plan, need, tax).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no key of their own and never move.
        <Line key={index} name={words.line(line, plan, need)} amount={amountOf(line, words)} />
      ))}
      <div style={{ borderTop: `2px dashed ${INK['line-strong']}`, marginTop: 6 }} />
      <div style={{ ...row, justifyContent: 'space-between', alignItems: 'baseline' }}>
        <div style={{ fontSize: 26 }}>{words.t('total')}</div>
        <div style={{ fontSize: 56, fontWeight: 600 }}>{words.total(quote.totalCents, quote.totalIs)}</div>
      </div>
      {need.horizonDays === null && (
        <Line name={words.t('month')} amount={words.total(quote.monthlyCents, quote.totalIs)} />
      )}
      <Line name={words.t('today')} amount={words.money(quote.dueAtStartCents)} />
      {next && (
        <Line
          name={words.t('next', { months: need.horizonMonths })}
          amount={
            next.totalCents === null ? words.t('notStated') : words.total(next.totalCents, next.totalIs)
          }
          colour={isMore ? INK.watch : undefined}
        />
      )}
    </div>
  );
}

/** Carrier and plan with the ruler and its words. */
function Plan({ plan, carrier, words }: Billed) {
  const { brand, rest } = planTitleParts({ plan, carrier }, words.locale);
  const said = words.ruler(rulerOf(plan));
  return (
    <div style={{ ...column, gap: 22 }}>
      <div style={{ ...row, alignItems: 'center', gap: 20 }}>
        <Tile carrier={carrier.id} size={76} />
        <div style={{ ...column, flex: 1, fontSize: 42, lineHeight: 1.2 }}>
          <div style={{ fontWeight: 600 }}>{brand}</div>
          {rest.trim() !== '' && <div>{rest.trim()}</div>}
        </div>
      </div>
      <Bar plan={plan} height={26} />
      <div style={{ fontSize: 26 }}>{[said.head, said.rest].filter(Boolean).join(words.separator)}</div>
    </div>
  );
}

/** A plan's bill as a picture for links; `isPaper`: as a slip to keep, taller than wide. */
export function ReceiptPicture({
  name,
  asked,
  foot,
  isPaper = false,
  doesNot,
  ...billed
}: PictureProps &
  Billed & { isPaper?: boolean /** What is said where there is no bill. */; doesNot: string }) {
  const bill = billed.quote ? (
    <Bill {...billed} quote={billed.quote} />
  ) : (
    <div style={{ fontSize: 32, color: INK.muted }}>{doesNot}</div>
  );
  if (isPaper)
    return (
      <Sheet foot={foot}>
        <div style={{ ...column, gap: 30 }}>
          <Brand name={name} />
          <Plan {...billed} />
          {bill}
          <div style={{ fontSize: 24, color: INK.muted }}>{asked}</div>
        </div>
      </Sheet>
    );
  return (
    <Sheet foot={foot}>
      <div style={{ ...row, justifyContent: 'space-between', gap: 56 }}>
        <div style={{ ...column, gap: 44, width: 500 }}>
          <Brand name={name} />
          <Plan {...billed} />
          <div style={{ fontSize: 24, color: INK.muted }}>{asked}</div>
        </div>
        <div style={{ ...column, width: 530 }}>{bill}</div>
      </div>
    </Sheet>
  );
}

/** How tall the slip has to be for its lines, in pixels. */
export function receiptPictureHeight({ quote, plan, need, tax }: Billed): number {
  return 940 + (quote ? billLines(quote, plan, need, tax).length * 46 : -200);
}
