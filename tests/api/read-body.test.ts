import { describe, expect, test } from 'vitest';
import { BODY_LIMIT, readJsonBody } from '@/lib/api/read-body';

const JSON_HEADERS = { 'content-type': 'application/json' };
const post = (body: BodyInit | null, headers: Record<string, string> = JSON_HEADERS): Request =>
  new Request('http://localhost/', { method: 'POST', body, headers, ...{ duplex: 'half' } });

/** A JSON text of exactly so many bytes. */
const textOf = (bytes: number): string => JSON.stringify('x'.repeat(bytes - 2));

/** A body that comes in pieces and whose length nobody declares. */
function pieces(size: number, count: number) {
  const sent = { count: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent.count === count) return controller.close();
        sent.count += 1;
        controller.enqueue(new Uint8Array(size).fill(0x20));
      },
      cancel() {
        sent.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, sent };
}

describe('the limit of 64 KiB', () => {
  test('is 65,536 bytes', () => expect(BODY_LIMIT).toBe(65_536));

  test('a body of exactly the limit is read', async () => {
    expect(await readJsonBody(post(textOf(BODY_LIMIT)))).toEqual({
      ok: true,
      value: 'x'.repeat(BODY_LIMIT - 2),
    });
  });

  test('one byte more is refused', async () => {
    expect(await readJsonBody(post(textOf(BODY_LIMIT + 1)))).toMatchObject({
      ok: false,
      kind: 'body-too-large',
    });
  });

  test('bytes count, not characters', async () => {
    const text = JSON.stringify('中'.repeat(BODY_LIMIT / 3));
    expect(text.length).toBeLessThan(BODY_LIMIT);
    expect(await readJsonBody(post(text))).toMatchObject({ ok: false, kind: 'body-too-large' });
  });

  test('a declared length above it is refused before a byte is read', async () => {
    const { body, sent } = pieces(1, 10);
    const request = post(body, { ...JSON_HEADERS, 'content-length': String(BODY_LIMIT + 1) });
    expect(await readJsonBody(request)).toMatchObject({ ok: false, kind: 'body-too-large' });
    expect(sent.count).toBe(0);
  });

  test('a sender that declares too little is stopped at the limit', async () => {
    const { body, sent } = pieces(16_384, 1000);
    const request = post(body, { ...JSON_HEADERS, 'content-length': '10' });
    expect(await readJsonBody(request)).toMatchObject({ ok: false, kind: 'body-too-large' });
    expect(sent).toEqual({ count: 5, cancelled: true });
  });
});

describe('what is JSON', () => {
  test.each([
    ['plain', 'application/json'],
    ['with a charset', 'application/json; charset=utf-8'],
    ['in another case', 'Application/JSON;Charset="UTF-8"'],
  ])('%s', async (_, type) => {
    expect(await readJsonBody(post('{"a":1}', { 'content-type': type }))).toEqual({
      ok: true,
      value: { a: 1 },
    });
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['text', 'text/plain'],
    ['text that has JSON in its name', 'text/application/json'],
    ['another charset', 'application/json; charset=gbk'],
    ['nothing said', ''],
  ])('%s is not', async (_, type) => {
    const request = post('{"a":1}', { 'content-type': type });
    expect(await readJsonBody(request)).toMatchObject({ ok: false, kind: 'unsupported-media-type' });
  });

  test('a packed body is not', async () => {
    const request = post('{}', { ...JSON_HEADERS, 'content-encoding': 'gzip' });
    expect(await readJsonBody(request)).toMatchObject({ ok: false, kind: 'unsupported-media-type' });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['nothing', null],
    ['an empty body', ''],
    ['half of it', '{"need":'],
    ['two values', '{}{}'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['brackets without end', '['.repeat(BODY_LIMIT)],
  ])('%s', async (_, body) => {
    expect(await readJsonBody(post(body))).toMatchObject({ ok: false, kind: 'not-json' });
  });
});
