import { classNames } from '@/components/ui';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import type { BillLine } from '@/lib/results/bill-lines';
import { Bill } from './bill';
import type { ReceiptWords } from './use-receipt-words';

/** More lines than this fold on a phone, down to the two with the largest amounts. */
const MOST_ON_PHONE = 3;
const KEPT = 2;

/** On paper and without scripts, which could not unfold them, all lines are there. */
const FOLDS =
  'max-sm:group-data-folded/bill:hidden print:group-data-folded/bill:flex noscript:group-data-folded/bill:flex';

const sizeOf = ({ amountCents }: BillLine): number => Math.abs(amountCents ?? 0);

/** The lines that fold on a phone: all but those with the largest amounts. */
export function foldedLines(lines: readonly BillLine[]): ReadonlySet<BillLine> {
  if (lines.length <= MOST_ON_PHONE) return new Set();
  return new Set(lines.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(KEPT));
}

function amountOf(line: BillLine, { t, money }: ReceiptWords): string {
  if (line.amountCents !== null) return money(line.amountCents);
  return t(line.key === 'taxLeftOut' ? 'notCounted' : 'included');
}

/**
 * What is paid, line by line; `isCompact`: on a phone the lines that matter less fold, and one that the receipt says
 * again below (`saidBelow`) is left out.
 */
export function BillLines({
  lines,
  plan,
  need,
  words,
  isCompact = false,
  saidBelow = null,
}: {
  lines: readonly BillLine[];
  plan: PlanFacts;
  need: Need;
  words: ReceiptWords;
  isCompact?: boolean;
  saidBelow?: BillLine['key'] | null;
}) {
  const isTwice = ({ key }: BillLine) => isCompact && key === saidBelow;
  const folded = isCompact ? foldedLines(lines.filter((line) => !isTwice(line))) : new Set<BillLine>();
  const sum = [...folded].reduce((cents, { amountCents }) => cents + (amountCents ?? 0), 0);
  return (
    <Bill
      label={words.t('billLines')}
      rest={
        folded.size > 0
          ? { words: words.t('moreLines', { count: folded.size }), amount: words.money(sum) }
          : null
      }
    >
      {lines.map((line, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no key of their own and never move.
          key={index}
          data-line={line.key}
          className={classNames(
            'flex items-baseline justify-between gap-4',
            folded.has(line) && FOLDS,
            isTwice(line) && 'max-sm:hidden print:flex',
          )}
        >
          <span className="min-w-0">
            {words.line(line, plan, need)}
            {line.key === 'tax' && line.highCents !== null && (
              <span className="block tabular-nums">
                {words.t('lines.range', {
                  low: words.money(line.lowCents),
                  high: words.money(line.highCents),
                })}
              </span>
            )}
          </span>
          <span className="shrink-0 tabular-nums">{amountOf(line, words)}</span>
        </li>
      ))}
    </Bill>
  );
}
