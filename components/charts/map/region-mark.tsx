import { letterOf } from './regions';

/** A region's letter on its colour. */
export function RegionMark({ index, colour }: { index: number; colour: string | undefined }) {
  return (
    <span
      className="grid size-4 shrink-0 place-items-center rounded-[2px] text-[10px] leading-none font-semibold text-on-accent [print-color-adjust:exact]"
      style={{ background: colour }}
    >
      {letterOf(index)}
    </span>
  );
}
