/** Files are read in a process of their own: whatever they do to it, whoever asked goes on. */
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { readFileApart } from '@/server/imports/read-apart';
import { ReadingFailed, readApart } from '@/server/reading/apart';
import { limitsFor } from '@/server/reading/limits';
import { readAnswer } from '@/server/sources/store';
import { fixture, readLabels, textFile } from '../../import/files';
import { BOMBS, bombFile, bookOf, cellAt, sheetOf } from './bombs';

vi.stubEnv('LOG_LEVEL', 'silent');
afterAll(() => vi.unstubAllEnvs());

const codeOf = async (...said: Parameters<typeof readFileApart>) => {
  const reading = await readFileApart(...said);
  return reading.kind === 'refused' ? reading.fault.code : reading.kind;
};

describe('a file that is made to end its reader is refused, and the next one is read', () => {
  afterEach(async () => expect(await codeOf(fixture('fcc.csv'))).toBe('labels'));

  test.each(BOMBS)('%s', async (_label, content, code) => {
    expect(await codeOf(bombFile(content()))).toBe(code);
  });
  test('longer than it may take', async () => {
    const slow = textFile('slow.json', `[${'{},'.repeat(19_000)}{}]`);
    const reading = await readFileApart(slow, null, { ...limitsFor(0), ms: 20 });
    expect(reading).toMatchObject({
      kind: 'refused',
      fault: { code: 'tooSlow', params: { name: 'slow.json' } },
    });
  });
  test('a reader that ends by itself', async () =>
    expect(await codeOf(fixture('fcc.csv'), null, { ...limitsFor(0), heapMb: 1 })).toBe('readerEnded'));
});

describe('within the bounds', () => {
  test('what is read is what reading on the spot gives', async () => {
    const reading = await readFileApart(fixture('att.csv'));
    const { layout, ...read } = await readLabels(fixture('att.csv'));
    expect(reading).toEqual({ kind: 'labels', layout, read });
  });
  test('a long answer comes whole and in order', async () => {
    const reading = await readFileApart(textFile('x.json', `[${'{},'.repeat(999)}{}]`));
    if (reading.kind !== 'tariff') throw new Error(reading.kind);
    expect(reading.read.skipped.map(({ row }) => row)).toEqual(
      Array.from({ length: 1000 }, (_, at) => at + 1),
    );
  });
  test('several at once, more than there are readers', async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, () => codeOf(fixture('bitag.csv'))));
    expect(new Set(codes)).toEqual(new Set(['labels']));
  });
  test('cells that hold nothing may lie anywhere', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    expect(await codeOf(bombFile(bookOf(sheetOf(rows))))).toBe('unknownLayout');
  });
  test('the last cell of what may be is read', async () =>
    expect(await codeOf(bombFile(cellAt(500, 'ALL500')))).toBe('unknownLayout'));
});

describe('pages of the web', () => {
  const page = (body: Buffer, contentType = 'text/html') =>
    readAnswer({
      ...{ kind: 'page', status: 200, finalUrl: 'https://example.org/', contentType, body },
      ...{ etag: null, lastModified: null },
    });

  test('are read', async () => {
    const { readable } = await page(
      Buffer.from('<html><head><title>Plans</title></head><body><p>$30 a month</p></body></html>'),
    );
    expect(readable).toMatchObject({ title: 'Plans', text: '$30 a month' });
  });
  test.each([
    ['elements in each other without end', Buffer.from('<div>'.repeat(900_000)), 'text/html'],
    ['a PDF that is none', Buffer.from('%PDF-1.7 nothing'), 'application/pdf'],
  ])('%s: cannot be read, and the next one is', async (_label, body, type) => {
    expect((await page(body, type)).answer).toEqual({ kind: 'failed', reason: 'unreadable' });
    expect((await page(Buffer.from('<p>$30'))).answer.kind).toBe('text');
  });
  test('one that takes too long is given up', async () => {
    const reading = readApart(
      'page',
      Buffer.from('<p>$30'.repeat(500_000)),
      { contentType: 'text/html' },
      {
        ...limitsFor(0),
        ms: 10,
      },
    );
    await expect(reading).rejects.toBeInstanceOf(ReadingFailed);
  });
});
