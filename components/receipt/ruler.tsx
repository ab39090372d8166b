import type { CSSProperties } from 'react';
import { classNames } from '@/components/ui';
import { type RulerPart, rulerOf, scalePosition } from '@/lib/facts/ruler';
import type { PlanFacts } from '@/lib/plan/plan';
import { inheritedMark, rulerBackground } from './ruler-paint';
import { useReceiptWords } from './use-receipt-words';

/** From this share of the width on a part has room for words. */
const ROOM = 0.24;
/** Two amounts nearer than this would be written over each other. */
const APART = 0.12;

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Ends that are written under a large ruler: from the right, those that have room. */
function endsOf(parts: readonly RulerPart[]): RulerPart[] {
  let next = 1;
  return parts
    .filter(({ toGB, from, to }) => toGB !== null && to > from)
    .toReversed()
    .filter(({ to }) => {
      const hasRoom = next - to >= APART || next === 1;
      if (hasRoom) next = to;
      return hasRoom;
    });
}

/**
 * What happens as data is used in a month, on one scale for all plans, with a tick where the person is (`use`, GB a
 * month; 0 = no tick; "inherited" = where the list around it says) and the same in words below. The bar is one element; the words say all that it shows.
 */
export function Ruler({
  plan,
  use: marked,
  large = false,
}: {
  plan: PlanFacts;
  use: number | 'inherited';
  large?: boolean;
}) {
  const words = useReceiptWords();
  const ruler = rulerOf(plan);
  const { head, rest } = words.ruler(ruler);
  const use = marked === 'inherited' ? 0 : marked;
  const at = percent(scalePosition(use));
  const mark = marked === 'inherited' ? inheritedMark(plan) : null;
  const bar = (
    <div
      className={classNames('ruler', large ? 'h-8' : 'h-2', use > 0 && 'ruler-tick')}
      style={{ background: rulerBackground(ruler, mark), ...(use > 0 && { '--you': at }) } as CSSProperties}
    />
  );
  return (
    <div className="min-w-0">
      {large ? (
        <div aria-hidden="true" className="relative">
          {use > 0 && (
            <p className="relative h-6 text-sm font-semibold">
              <span
                className="absolute -translate-x-1/2 whitespace-nowrap"
                style={{ left: `clamp(2.5rem, ${at}, calc(100% - 2.5rem))` }}
              >
                {words.you(use)}
              </span>
            </p>
          )}
          <div className="relative">
            {bar}
            {ruler.parts
              .filter(({ from, to }) => to - from >= ROOM)
              .map((part) => (
                <span
                  key={part.kind}
                  data-on={part.kind}
                  className="ruler-label absolute inset-y-0 hidden items-center overflow-clip px-2.5 text-sm whitespace-nowrap sm:flex"
                  style={{ left: percent(part.from), width: percent(part.to - part.from) }}
                >
                  {words.part(part)}
                </span>
              ))}
          </div>
          <p className="relative h-6 pt-1 text-sm tabular-nums text-muted">
            {endsOf(ruler.parts).map(({ to, toGB }) => (
              <span
                key={to}
                className="absolute -translate-x-1/2 whitespace-nowrap"
                style={{ left: percent(to) }}
              >
                {words.data(toGB ?? 0)}
              </span>
            ))}
          </p>
        </div>
      ) : (
        <div aria-hidden="true">{bar}</div>
      )}
      <p className={large ? 'text-base' : 'mt-1.5 text-sm'}>
        {head && <span className="font-semibold">{head}</span>}
        {head && rest ? words.separator : ''}
        <span className={head ? 'text-muted' : undefined}>{rest}</span>
      </p>
    </div>
  );
}
