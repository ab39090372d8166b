/** Bytes of a page as text, in the encoding that it says, or that its bytes show. */

/** How far into a page its encoding is looked for. */
const HEAD_BYTES = 2048;

const MARKS: readonly [bytes: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const named = (label: string | undefined): TextDecoder | null => {
  try {
    return label ? new TextDecoder(label.trim()) : null;
  } catch {
    return null;
  }
};

/** `text/html; charset=GBK` → `GBK`. */
const inHeader = (contentType: string): string | undefined =>
  /charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType)?.[1];

/** `<meta charset="gbk">`, its older form, and that of XML. */
function inPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  const found =
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  // A page whose tags could be read one byte a letter is not in UTF-16, whatever it says (HTML standard, 13.2.3.2).
  return found && /^utf-?16/i.test(found) ? 'utf-8' : found;
}

/** UTF-16 without a mark: every other byte of Latin letters is 0. */
function byZeros(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 64);
  if (head.length < 4) return undefined;
  const zeros = (parity: number) => head.filter((byte, index) => index % 2 === parity && byte === 0).length;
  const many = head.length / 4;
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > many && zeros(1) === 0 ? 'utf-16be' : undefined;
}

/**
 * The text of bytes: by the mark at their start, else by the header, else by what the page says, else UTF-8 where they
 * are valid UTF-8 and Windows-1252 where not. The mark itself is left out.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const mark = MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  const decoder =
    named(mark?.[1]) ?? named(inHeader(contentType)) ?? named(byZeros(bytes)) ?? named(inPage(bytes));
  if (decoder) return decoder.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
