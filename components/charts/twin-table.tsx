import type { ReactNode } from 'react';

export interface TwinRow {
  id: string;
  name: string;
  cells: ReactNode[];
}

interface Props {
  caption: string;
  planHeader: string;
  headers: { name: string; numeric: boolean }[];
  rows: TwinRow[];
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}

/** The chart's figures as a table; a row's name selects it, as its bar or point does. Scrolls inside itself. */
export function TwinTable({ caption, planHeader, headers, rows, selectedId, onSelect }: Props) {
  const side = (numeric: boolean) => (numeric ? 'text-right' : 'text-left');
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="max-h-[530px] overflow-auto @xl:max-h-96 print:max-h-none"
    >
      <table className="w-full border-collapse text-xs">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10 bg-surface text-muted">
          <tr className="border-b border-line-strong">
            <th scope="col" className="sticky left-0 bg-surface px-1 py-1.5 text-left font-normal">
              {planHeader}
            </th>
            {headers.map(({ name, numeric }) => (
              <th key={name} scope="col" className={`py-1.5 pr-1 pl-3 font-normal ${side(numeric)}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells }) => (
            <tr key={id} data-point={id} className="border-b border-line">
              <th
                scope="row"
                className={`sticky left-0 min-w-32 text-left @xl:min-w-44 font-normal ${id === selectedId ? 'bg-accent-soft' : 'bg-surface'}`}
              >
                <button
                  type="button"
                  aria-pressed={id === selectedId}
                  onClick={() => onSelect(id === selectedId ? null : id)}
                  className={`min-h-7 w-full cursor-pointer px-1 py-1 text-left hover:underline ${id === selectedId ? 'font-semibold' : ''}`}
                >
                  {name}
                </button>
              </th>
              {cells.map((cell, at) => (
                <td
                  key={headers[at]?.name}
                  className={`whitespace-nowrap py-1 pr-1 pl-3 ${side(headers[at]?.numeric ?? false)} ${id === selectedId ? 'bg-accent-soft' : ''}`}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
