/** A ruler as the background of one element: a layer of gradients for each part. */
import type { CSSProperties } from 'react';
import { type Ruler, type RulerPart, type RulerPartKind, rulerUse, scalePosition } from '@/lib/facts/ruler';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

const FILLS: Record<RulerPartKind, string> = {
  priority: 'var(--ruler-priority)',
  unstatedPriority: 'var(--ruler-unstated)',
  busy: 'var(--ruler-busy)',
  notStated: 'var(--ruler-track)',
  charged: 'var(--ruler-charged)',
  slowed: 'var(--ruler-track)',
  stops: 'var(--ruler-track)',
};

/** One colour as an image, which alone can be a layer with a place. */
const plain = (colour: string): string => `linear-gradient(var(${colour}) 0 0)`;

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** The place of a layer that covers a part: CSS places it by the room that is left beside it. */
function placeOf({ from, to }: RulerPart): { left: string; width: string } {
  const width = to - from;
  return { left: width >= 1 ? '0%' : percent(from / (1 - width)), width: percent(width) };
}

/** What is drawn over the fill of a part, as `background` layers. */
function marksOf(part: RulerPart): string[] {
  const { left, width } = placeOf(part);
  switch (part.kind) {
    case 'notStated':
      return [`var(--ruler-hatched) ${left} 0 / ${width} 100% no-repeat`];
    case 'unstatedPriority':
      return ['0', '100%'].map((top) => `var(--ruler-dotted) ${left} ${top} / ${width} 2px no-repeat`);
    case 'slowed':
      return [`${plain('--ruler-slowed')} ${left} 50% / ${width} 2px no-repeat`];
    case 'stops':
      return part.from === 0
        ? []
        : [`${plain('--ruler-cap')} calc(${percent(part.from)} - 1px) 0 / 3px 100% no-repeat`];
    default:
      return [];
  }
}

/** Where lists mark the person: a position that their box sets once for all rulers in it (`marksOfUse`). */
export const inheritedMark = ({ data }: Pick<PlanFacts, 'data'>): string => `var(--you-${data.sharing})`;

/** The marks of a need for all rulers inside, as a style: of data of a line, and of data that all lines share. */
export function marksOfUse(need: Need): CSSProperties {
  const at = (sharing: PlanFacts['data']['sharing']) => {
    const use = rulerUse(need, { data: { sharing } });
    return use > 0 ? percent(scalePosition(use)) : '-9px';
  };
  return { '--you-line': at('line'), '--you-account': at('account') } as CSSProperties;
}

/** The `background` of a ruler; `mark`: where the person is, as a CSS position. */
export function rulerBackground({ parts }: Ruler, mark: string | null = null): string {
  const stops = parts.map(({ kind, from, to }) => `${FILLS[kind]} ${percent(from)} ${percent(to)}`);
  // A light edge on both sides, so that the mark is seen on a dark part too.
  const line = (colour: string, width: number) => `${plain(colour)} ${mark} 0 / ${width}px 100% no-repeat`;
  const marks = mark === null ? [] : [line('--ruler-cap', 2), line('--raised', 4)];
  return [...marks, ...parts.flatMap(marksOf), `linear-gradient(90deg, ${stops.join(', ')})`].join(', ');
}
