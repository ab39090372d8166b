import type { ReactNode } from 'react';

export interface LegendEntry {
  key: string;
  mark: ReactNode;
  name: string;
}

/** What each colour or shape stands for. Hidden from screen readers, which get every part by name. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul aria-hidden="true" className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-muted">
      {entries.map(({ key, mark, name }) => (
        <li key={key} className="flex items-center gap-1.5">
          {mark}
          {name}
        </li>
      ))}
    </ul>
  );
}

/** A square of a part's colour; keeps its colour in print and with forced colours. */
export function Swatch({ colour }: { colour: string }) {
  return (
    <span
      className="size-2.5 shrink-0 rounded-[2px] [forced-color-adjust:none] [print-color-adjust:exact]"
      style={{ background: colour }}
    />
  );
}
