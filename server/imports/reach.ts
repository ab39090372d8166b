/** How far the sheets of a workbook reach: asked of their XML, because a grid is made up to the last cell. */
import { IMPORT_LIMITS, refuse } from './limits';

/** No spreadsheet has more rows. */
const MOST_ROW_NUMBER = 1_048_576;

/** The sheet is read in windows of about this size. */
const WINDOW_BYTES = 1024 * 1024;
const TAG_BEGINS = 0x3c;

/** Rows, cells, and what makes a cell hold something. */
const TAGS = /<(?:[\w-]+:)?(row|c|v|is)(?=[\s/>])([^>]*)>/g;
const ADDRESS = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/;

interface Reach {
  rows: number;
  columns: number;
  /** The address of the cell that is furthest down, and right in its row. */
  last: string;
}

/** The number of a column by its letters: A is 1, XFD 16,384. */
const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Pieces of the XML that end where a tag begins. */
function* windowsOf(xml: Uint8Array): Generator<string> {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  for (let from = 0; from < bytes.length; ) {
    const wanted = from + WINDOW_BYTES;
    const cut = wanted >= bytes.length ? bytes.length : bytes.lastIndexOf(TAG_BEGINS, wanted);
    const found = cut > from ? cut : bytes.indexOf(TAG_BEGINS, wanted);
    const to = found === -1 ? bytes.length : found;
    yield bytes.toString('latin1', from, to);
    from = to;
  }
}

/** A sheet's reach, of cells that hold something alone. @throws Refusal `sheetTooLarge` beyond the bounds. */
function requireReach(name: string, xml: Uint8Array): void {
  const reach: Reach = { rows: 0, columns: 0, last: '' };
  let address = '';
  const refuseAt = (cell: string) => {
    const { rows, columns, sheetCells } = IMPORT_LIMITS;
    return refuse('sheetTooLarge', { name, cell: cell.slice(0, 40), rows, columns, most: sheetCells });
  };
  for (const window of windowsOf(xml))
    for (const [, tag, attributes = ''] of window.matchAll(TAGS)) {
      const [, double, single] = ADDRESS.exec(attributes) ?? [];
      const given = double ?? single ?? '';
      if (tag === 'row') {
        // A row without cells is skipped by the reader one by one.
        if (Number(given) > MOST_ROW_NUMBER) refuseAt(given);
      } else if (tag === 'c') address = given;
      else {
        const [, letters = '', digits = ''] = /^([A-Za-z]*)(\d+)$/.exec(address) ?? [];
        reach.rows = Math.max(reach.rows, Number(digits));
        reach.columns = Math.max(reach.columns, columnNumber(letters));
        const isBeyond =
          reach.rows > IMPORT_LIMITS.rows ||
          reach.columns > IMPORT_LIMITS.columns ||
          reach.rows * reach.columns > IMPORT_LIMITS.sheetCells;
        if (isBeyond) refuseAt(address);
      }
    }
}

const SHEET = /^xl\/worksheets\/[^/]*\.xml$/;

/** Holds every sheet of an unpacked workbook to the bounds. @throws Refusal `sheetTooLarge` */
export function requireReaches(name: string, parts: Readonly<Record<string, Uint8Array>>): void {
  for (const [path, xml] of Object.entries(parts)) if (SHEET.test(path)) requireReach(name, xml);
}
