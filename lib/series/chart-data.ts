import { csvDocument } from '@/lib/csv';

/** A chart's figures as a sheet: what its table twin shows and what is downloaded as CSV. */
export interface ChartSheet {
  /** Name of the downloaded file, without ending: words of a–z and hyphens. */
  file: string;
  headers: readonly string[];
  /** Numbers as they are shown (dollars as decimal text); null = not stated. */
  rows: readonly (readonly (string | number | null)[])[];
}

/** The sheet as CSV, safe to open in a spreadsheet; a figure that is not stated is an empty cell. */
export function sheetCsv({ headers, rows }: ChartSheet): string {
  return csvDocument(headers, rows);
}
