import { LICENSE } from '@/lib/license';

/** A CSV without its last column, which says in every row under what the data may be used. Throws where it does not. */
export function withoutLicense(csv: string): string {
  const [header = '', ...rows] = csv.split(/(?<=\r\n)/);
  const strip = (row: string, end: string): string => {
    if (!row.endsWith(`,${end}\r\n`)) throw new Error(`A row does not end with “${end}”: ${row}`);
    return `${row.slice(0, -end.length - 3)}\r\n`;
  };
  return [strip(header, 'license'), ...rows.map((row) => strip(row, LICENSE.short))].join('');
}
