import type { NetworkGroup } from '@/lib/catalog/network-group';
import type { Certainty } from '@/lib/series/certainty';
import { UpTick } from './certainty-mark';
import { NETWORK_COLOURS } from './colours';

/** A shape for each network, so that no one has to tell them apart by colour alone. Drawn around (0, 0). */
const SHAPES: Record<NetworkGroup, string> = {
  att: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z',
  tmobile: 'M-4.5,-4.5H4.5V4.5H-4.5Z',
  verizon: 'M0,-5.5L5.5,4.5H-5.5Z',
  several: 'M0,-6L6,0L0,6L-6,0Z',
  notStated: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z',
};

interface Props {
  group: NetworkGroup;
  x?: number;
  y?: number;
  /** Hollow where the plan may meet the need, with an upward tick where its total is "at least". */
  certainty?: Certainty;
}

/** The mark of a network, inside an svg: with a dashed edge where not one network is known. */
export function NetworkMark({ group, x = 0, y = 0, certainty = 'meets' }: Props) {
  const colour = NETWORK_COLOURS[group];
  const vague = group === 'several' || group === 'notStated';
  const isHollow = certainty !== 'meets';
  return (
    <>
      <path
        d={SHAPES[group]}
        transform={`translate(${x},${y})`}
        fill={isHollow ? 'var(--surface)' : colour}
        fillOpacity={isHollow ? 1 : vague ? 0.35 : 0.8}
        stroke={isHollow || vague ? colour : 'var(--surface)'}
        strokeWidth={isHollow ? 1.75 : vague ? 1.25 : 1}
        strokeDasharray={vague ? '2.5 1.5' : undefined}
        className="forced-colors:stroke-[CanvasText]"
      />
      {certainty === 'atLeast' && <UpTick x={x} y={y} colour={colour} />}
    </>
  );
}

/** The mark as an icon of its own, for legends and headings. */
export function NetworkIcon({ group }: { group: NetworkGroup }) {
  return (
    <svg viewBox="-7 -7 14 14" className="size-3.5 [print-color-adjust:exact]" aria-hidden="true">
      <NetworkMark group={group} />
    </svg>
  );
}
