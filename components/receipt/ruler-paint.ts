/** A ruler as the background of one element: a layer of gradients for each part. */
import type { Ruler, RulerPart, RulerPartKind } from '@/lib/facts/ruler';

const FILLS: Record<RulerPartKind, string> = {
  priority: 'var(--ruler-priority)',
  unstatedPriority: 'var(--ruler-unstated)',
  busy: 'var(--ruler-busy)',
  notStated: 'var(--ruler-track)',
  charged: 'var(--ruler-charged)',
  slowed: 'var(--ruler-track)',
  stops: 'var(--ruler-track)',
};

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
      return [
        `repeating-linear-gradient(135deg, var(--ruler-hatch) 0 3px, transparent 3px 7px) ${left} 0 / ${width} 100% no-repeat`,
      ];
    case 'unstatedPriority': {
      const dots = 'repeating-linear-gradient(90deg, var(--ruler-priority) 0 2px, transparent 2px 5px)';
      return [`${dots} ${left} 0 / ${width} 2px no-repeat`, `${dots} ${left} 100% / ${width} 2px no-repeat`];
    }
    case 'slowed':
      return [
        `linear-gradient(var(--ruler-slowed), var(--ruler-slowed)) ${left} 50% / ${width} 2px no-repeat`,
      ];
    case 'stops':
      return part.from === 0
        ? []
        : [
            `linear-gradient(var(--ruler-cap), var(--ruler-cap)) calc(${percent(part.from)} - 1px) 0 / 3px 100% no-repeat`,
          ];
    default:
      return [];
  }
}

/** The `background` of a ruler. */
export function rulerBackground({ parts }: Ruler): string {
  const stops = parts.map(({ kind, from, to }) => `${FILLS[kind]} ${percent(from)} ${percent(to)}`);
  return [...parts.flatMap(marksOf), `linear-gradient(90deg, ${stops.join(', ')})`].join(', ');
}
