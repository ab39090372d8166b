import type { ReactNode } from 'react';

interface Props {
  caption: string;
  headers: readonly string[];
  /** The first cell names the row. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** Figures of a chart whose rows are no plans: months, amounts, steps. Scrolls inside itself. */
export function SeriesTwin({ caption, headers, rows }: Props) {
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
            {headers.map((name, at) => (
              <th
                key={name}
                scope="col"
                className={`py-1.5 font-normal ${at === 0 ? 'sticky left-0 bg-surface px-1 text-left' : 'pr-1 pl-3 text-right'}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells] }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="sticky left-0 bg-surface px-1 py-1.5 text-left font-normal">
                {name}
              </th>
              {cells.map((cell, at) => (
                <td key={headers[at + 1]} className="whitespace-nowrap py-1 pr-1 pl-3 text-right">
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
