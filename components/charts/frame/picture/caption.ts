/** What stands below a picture: text in lines of a width, without measuring, since there is no element to measure. */

/** Height of a line, in px. */
export const CAPTION_LINE = 18;
/** Width of a character of 12 px, on the safe side; a Chinese one is as wide as it is high. */
const NARROW = 7;
const WIDE = 12;

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? WIDE : NARROW), 0);

/** The text in lines no wider than so many px: broken between words, and inside a word that is wider than a line. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/\s+|[\u2e80-\uffff]|[^\s\u2e80-\uffff]+/gu) ?? []) {
    const parts = widthOf(piece) > width ? [...piece] : [piece];
    for (const part of parts) {
      if (widthOf(line + part) > width && line.trim() !== '') {
        lines.push(line.trim());
        line = '';
      }
      line += part;
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}
