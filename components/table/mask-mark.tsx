import { classNames } from '@/components/ui';
import type { NetworkGroup } from '@/lib/catalog/network-group';

/** A mark in one colour, drawn by a mask: one element however fine its shape. */
export function MaskMark({ mask, colour, className }: { mask: string; colour: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('mask-mark', className)}
      style={{ mask, background: colour }}
    />
  );
}

const svgMask = (viewBox: string, path: string): string =>
  `url("data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${viewBox}'>${path}</svg>`,
  )}") center / contain no-repeat`;

const filled = (d: string) => svgMask('-7 -7 14 14', `<path d='${d}' fill-opacity='.8'/>`);
const dashed = (d: string, opacity: number) =>
  svgMask(
    '-7 -7 14 14',
    `<path d='${d}' fill-opacity='${opacity}' stroke='#000' stroke-width='1.25' stroke-dasharray='2.5 1.5'/>`,
  );
const DISC = (r: number) => `M-${r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 -${2 * r},0Z`;

const MASKS: Record<NetworkGroup, string> = {
  att: filled(DISC(4.5)),
  tmobile: filled('M-4,-4H4V4H-4Z'),
  verizon: filled('M0,-4.4L4.7,4H-4.7Z'),
  several: dashed('M0,-6L6,0L0,6L-6,0Z', 0.35),
  notStated: dashed(DISC(5), 0),
};

/** The mark of a network, like the one of the charts. */
export function networkMask(group: NetworkGroup): { mask: string; colour: string } {
  const colour = group === 'notStated' ? 'several' : group;
  return { mask: MASKS[group], colour: `var(--network-${colour})` };
}

const icon = (d: string) =>
  svgMask(
    '0 0 24 24',
    `<path d='${d}' fill='none' stroke='#000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'/>`,
  );

export const STALE_MARK = (
  <MaskMark
    mask={icon('m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01')}
    colour="currentColor"
  />
);
