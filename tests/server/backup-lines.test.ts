/** Backup files that are made to fill memory are refused while they are read. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { BACKUP_LIMITS, backupLines } from '@/server/backup-lines';

const folder = mkdtempSync(path.join(tmpdir(), 'plansight-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FORMAT = 'plansight-backup';
const HEADER = `${JSON.stringify({ format: FORMAT, version: 1, createdAt: '', migrations: [] })}\n`;

/** Packed already, as a part of a file. */
class Packed {
  constructor(readonly bytes: Buffer) {}
}
const pack = (part: string | Buffer | Packed) => (part instanceof Packed ? part.bytes : gzipSync(part));

/** Lines of a file of these parts, packed one after another so that no text is ever whole. */
async function read(
  ...parts: (string | Buffer | Packed)[]
): Promise<{ lines: string[]; fault: string | null }> {
  const file = path.join(folder, 'x.gz');
  writeFileSync(file, Buffer.concat(parts.map(pack)));
  const lines: string[] = [];
  try {
    for await (const line of backupLines(file, FORMAT)) lines.push(line.slice(0, 100));
  } catch (error) {
    return { lines, fault: (error as Error).message.replace(file, 'x') };
  }
  return { lines, fault: null };
}
/** 800 MB. */
const ZEROS = Array<Packed>(50).fill(new Packed(gzipSync(Buffer.alloc(16_000_000, '0'))));
const refusal = (why: string) => `x is not a whole backup: ${why}. Nothing was written; take another file.`;

describe('a file that is made to fill memory', () => {
  test.each([
    ['800 MB in the first line', ZEROS, 'it is of another kind or version'],
    [
      'a line of a plan without end',
      [HEADER, '{"table":"plan","row":{"id":"', ...ZEROS],
      'a line of it is longer than 16 MB',
    ],
    [
      'a file of an import without end',
      [HEADER, '{"table":"importRun","row":{"id":"', ...ZEROS],
      'a line of it is longer than 160 MB',
    ],
    [
      'lines without end',
      [HEADER, Buffer.from('{"table":"plan","row":{"id":"x"}}\n'.repeat(3_000_000))],
      'it unpacks to more than 200 times its size',
    ],
    [
      'lines of something else',
      [HEADER, '\n'.repeat(10)],
      'its end is missing or something in it was changed',
    ],
  ])('%s', async (_label, parts, why) => {
    expect((await read(...parts)).fault).toBe(refusal(why));
  });
});

test('a whole file is read, header and footer too, however its parts are cut', async () => {
  const rows = Array.from(
    { length: 3 },
    (_, id) => `{"table":"importRun","row":{"id":"${id}","text":"字"}}\n`,
  );
  const body = HEADER + rows.join('');
  const footer = JSON.stringify({ counts: {}, sha256: createHash('sha256').update(body).digest('hex') });
  const all = Buffer.from(`${body}${footer}\n`);
  const cut = all.indexOf('字') + 1;
  const { lines, fault } = await read(all.subarray(0, cut), all.subarray(cut));
  expect({ lines: lines.length, fault }).toEqual({ lines: 5, fault: null });
  expect(lines[1]).toBe(rows[0]?.trim());
});

test('a line of an import may be longer than any other', () =>
  expect(BACKUP_LIMITS.importBytes).toBeGreaterThan(64 * 1024 * 1024 * (4 / 3)));
