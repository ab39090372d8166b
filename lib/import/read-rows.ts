/** Rows of cells, one after another, to labels; only the labels are kept. */
import { columnKey, type Label } from './label';
import { LAYOUT_RULES, type LabelLayout } from './layouts';
import type { NoteParams, Skipped, SkipReason, Warning } from './notes';
import type { Rows } from './preview';
import { describeHeader } from './recognise';

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Takes rows in one by one; a row that it cannot use is kept as a reason alone. */
export class RowReader {
  private readonly keys: string[];
  private readonly skipped: Skipped[] = [];
  private readonly warnings: Warning[] = [];
  private readonly labels: Label[] = [];
  private rows = 0;

  constructor(
    private readonly layout: LabelLayout,
    header: readonly string[],
  ) {
    // A comma at the end of the header makes a last column without a name, which rows may lack.
    const named = header.slice(0, header.findLastIndex((name) => columnKey(name) !== '') + 1);
    this.keys = named.map(columnKey);
    const { unknown, unnamed } = describeHeader(layout, named);
    for (const field of unknown) this.warnHeader(field.slice(0, 80), 'unknownColumn', {});
    if (unnamed > 0) this.warnHeader('', 'emptyColumn', { count: unnamed });
  }

  private warnHeader(field: string, code: 'unknownColumn' | 'emptyColumn', params: NoteParams): void {
    this.warnings.push({ row: 1, field, message: { code, params } });
  }

  private skip(row: number, code: SkipReason, params: NoteParams = {}): void {
    this.skipped.push({ row, reason: { code, params } });
  }

  /** A row of the file; `row` counts as a spreadsheet does. Empty rows are not rows. */
  take(row: number, cells: readonly string[]): void {
    if (isEmpty(cells)) return;
    this.rows++;
    this.read(row, cells);
  }

  private read(row: number, cells: readonly string[]): void {
    const { keys } = this;
    const isWide = cells.length > keys.length && !isEmpty(cells.slice(keys.length));
    if (isWide || cells.length < keys.length) {
      this.skip(row, 'otherWidth', { cells: cells.length, columns: keys.length });
      return;
    }
    if (keys.every((key, at) => key === columnKey(cells[at] ?? ''))) {
      this.skip(row, 'repeatedHeader');
      return;
    }
    // The first column of a name counts.
    const byKey = new Map<string, string>();
    keys.forEach((key, at) => {
      if (!byKey.has(key)) byKey.set(key, cells[at] ?? '');
    });
    const reading = LAYOUT_RULES[this.layout].read(row, byKey);
    // Of a home connection nothing has to be looked at.
    if (!('skip' in reading && reading.skip === 'fixed')) this.warnings.push(...reading.warnings);
    if ('skip' in reading) this.skip(row, reading.skip, reading.params);
    else this.labels.push(reading.label);
  }

  finish(): Rows<Label> {
    return { rows: this.rows, entries: this.labels, skipped: this.skipped, warnings: this.warnings };
  }
}
