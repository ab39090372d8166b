/** Tables for a terminal, in a form that Markdown reads as well. */
export function printTable(title: string, header: readonly string[], rows: readonly string[][]): void {
  const widths = header.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  console.log(['', title, '', line(header), line(rule), ...rows.map(line)].join('\n'));
}

/** Three significant digits below 100, whole numbers with commas above. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return 'not measured';
  return value < 100 ? String(Number(value.toPrecision(3))) : Math.round(value).toLocaleString('en-US');
}
