import type { NetworkGroup } from '@/lib/catalog/network-group';
import { NETWORK_COLOURS } from './colours';

/** A shape for each network, so that no one has to tell them apart by colour alone. Drawn around (0, 0). */
const SHAPES: Record<NetworkGroup, string> = {
  att: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z',
  tmobile: 'M-4.5,-4.5H4.5V4.5H-4.5Z',
  verizon: 'M0,-5.5L5.5,4.5H-5.5Z',
  several: 'M0,-6L6,0L0,6L-6,0Z',
  notStated: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z',
};

/** The mark of a network, inside an svg: filled where one network is known, with a dashed edge where it is not. */
export function NetworkMark({ group, x = 0, y = 0 }: { group: NetworkGroup; x?: number; y?: number }) {
  const colour = NETWORK_COLOURS[group];
  const vague = group === 'several' || group === 'notStated';
  return (
    <path
      d={SHAPES[group]}
      transform={`translate(${x},${y})`}
      fill={group === 'notStated' ? 'var(--surface)' : colour}
      fillOpacity={group === 'notStated' ? 1 : vague ? 0.35 : 0.8}
      stroke={vague ? colour : 'var(--surface)'}
      strokeWidth={vague ? 1.25 : 1}
      strokeDasharray={vague ? '2.5 1.5' : undefined}
      className="forced-colors:stroke-[CanvasText]"
    />
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
