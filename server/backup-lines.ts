/** Lines of a backup file, one at a time: nothing that a file unpacks to is held but the line that is read. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { AppError, isAppError } from '@/server/errors';

const MEGABYTE = 1024 * 1024;

/** Bounds of a backup: what no backup of ours exceeds. */
export const BACKUP_LIMITS = {
  headerBytes: MEGABYTE,
  lineBytes: 16 * MEGABYTE,
  /** An import has its file (64 MB, a third more as text) and what was shown of it. */
  importBytes: 160 * MEGABYTE,
  /** Rows are alike, but not as much as what is made to unpack without end; a file that an import keeps may be. */
  timesPacked: 200,
  unpackedBytes: 64 * MEGABYTE,
} as const;

/** Says why a file is not taken. */
export const broken = (file: string, why: string): AppError =>
  new AppError(
    'inputInvalid',
    `${file} is not a whole backup: ${why}. Nothing was written; take another file.`,
  );

const OTHER_KIND = 'it is of another kind or version';
const CHANGED = 'its end is missing or something in it was changed';

/** How each line but the first begins. */
const BEGINNING = /^\{(?:"table":"\w+","row":\{|"counts":\{)/;
const IMPORT = '{"table":"importRun",';

/** A line while it comes in. */
class Line {
  private pieces: Buffer[] = [];
  private size = 0;

  constructor(
    private readonly file: string,
    private readonly isFirst: boolean,
  ) {}

  /** @throws AppError where the line is longer than any of ours, or begins otherwise. */
  add(piece: Buffer): void {
    this.pieces.push(piece);
    this.size += piece.length;
    const { headerBytes, lineBytes, importBytes } = BACKUP_LIMITS;
    if (this.isFirst) {
      if (this.size > headerBytes) throw broken(this.file, OTHER_KIND);
      return;
    }
    // A longer one is looked at by its beginning alone.
    if (this.size <= lineBytes) return;
    const most = this.beginning().startsWith(IMPORT) ? importBytes : lineBytes;
    if (this.size > most) throw broken(this.file, `a line of it is longer than ${most / MEGABYTE} MB`);
  }

  private beginning(): string {
    const [first = Buffer.alloc(0)] = this.pieces;
    return first.length >= IMPORT.length ? first.toString('latin1', 0, IMPORT.length) : this.text();
  }

  /** The line as text, which it is once. */
  text(): string {
    const all = this.pieces.length === 1 ? (this.pieces[0] as Buffer) : Buffer.concat(this.pieces, this.size);
    this.pieces = [all];
    return all.toString();
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }
}

/** @throws AppError where the text is no line of a backup. */
function checked(file: string, text: string, format: string, isFirst: boolean): string {
  if (!isFirst) {
    if (BEGINNING.test(text)) return text;
    throw broken(file, CHANGED);
  }
  let header: { format?: unknown; version?: unknown } | null = null;
  try {
    header = JSON.parse(text);
  } catch {
    throw broken(file, OTHER_KIND);
  }
  if (header?.format !== format || header.version !== 1) throw broken(file, OTHER_KIND);
  return text;
}

/**
 * Every line of the file, the header first and the footer last; the footer is held against what came before it as soon
 * as the file ends.
 * @param format what the header has to name.
 * @throws AppError `inputInvalid` where the file is broken, of another kind, or made to unpack without end.
 */
export async function* backupLines(file: string, format: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip({ chunkSize: 256 * 1024 }));
  source.on('error', (error) => unzipped.destroy(error));
  const hash = createHash('sha256');
  let line = new Line(file, true);
  let count = 0;
  // Of rows that hold no file.
  let plain = 0;
  // What comes last is no part of what it is held against.
  let last: string | null = null;
  const finish = () => {
    const text = checked(file, line.text(), format, count === 0);
    if (!text.startsWith(IMPORT)) plain += text.length;
    const { unpackedBytes, timesPacked } = BACKUP_LIMITS;
    if (plain > unpackedBytes && plain > timesPacked * source.bytesRead)
      throw broken(file, `it unpacks to more than ${timesPacked} times its size`);
    if (last !== null) hash.update(`${last}\n`);
    last = text;
    line = new Line(file, false);
    count++;
    return text;
  };
  try {
    for await (const piece of unzipped as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, from)) {
        line.add(piece.subarray(from, end));
        from = end + 1;
        yield finish();
      }
      if (from < piece.length) line.add(piece.subarray(from));
    }
    if (!line.isEmpty) yield finish();
  } catch (error) {
    if (isAppError(error)) throw error;
    throw broken(file, error instanceof Error ? error.message : String(error));
  } finally {
    source.destroy();
  }
  requireWhole(file, last ?? '', hash.digest('hex'));
}

/** @throws AppError where the last line is no footer, or one of other lines. */
function requireWhole(file: string, footer: string, hash: string): void {
  let said: { sha256?: unknown } = {};
  try {
    said = JSON.parse(footer);
  } catch {
    throw broken(file, 'its end is missing');
  }
  if (said.sha256 !== hash) throw broken(file, CHANGED);
}
