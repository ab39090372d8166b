/** Malformed and unexpected pieces of requests. */
import type { Random } from '../../random';

/** Texts that trip parsers, databases and pages. */
export const NASTY = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  '9007199254740993',
  '0x10',
  'null',
  'true',
  '[]',
  '{}',
  '{"__proto__":{"polluted":1}}',
  "'; drop table Plan; --",
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '//evil.example/x',
  'https://evil.example/',
  '\\evil.example',
  '../../../../etc/passwd',
  'a\r\nset-cookie: pwned=1',
  'a\u0000b',
  '\ud800',
  '\u202e\ufeff',
  '中文字',
  'x'.repeat(3000),
  '%00',
  '%',
  '${7*7}{{7*7}}',
  '=1+1',
  '2026-02-30',
  '9999-99-99T99:99',
  'CN:120,MX:-5,XX:1',
] as const;

const NAMES = [
  ...['gb', 'min', 'sms', 'call', 'lines', 'months', 'days', 'period', 'state', 'autopay', 'trip', 'offer'],
  ...['other', 'group1gb', 'price', 'by', 'gbfrom', 'gbto', 'plans', 'plan', 'sort', 'view', 'chart', 'q'],
  ...['carrier', 'network', 'limit', 'cursor', 'fields', 'format', 'bom', 'theme', 'url', 'maxwidth', 'page'],
  ...['since', 'kind', 'in', 'tab', 'field', 'step', 'next', 'fault', 'from', 'to', 'slip', 'basis', 'last'],
  ...['edit', 'status', 'action', 'actor', '__proto__', 'constructor', '', 'toString'],
];

export const nasty = (random: Random): string => random.pick(NASTY);

/** A query of odd names and values. */
export function query(random: Random): string {
  const pairs = Array.from({ length: Math.floor(random.next() * 5) }, () => {
    const value = random.chance(0.4) ? String(Math.floor(random.next() * 2000)) : nasty(random);
    // Sent encoded, now and then raw.
    const encode = random.chance(0.85) ? encodeURIComponentSafe : (text: string) => text;
    return `${random.pick(NAMES)}=${encode(value)}`;
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** As `encodeURIComponent`, but for halves of a sign, which are replaced. */
export const encodeURIComponentSafe = (text: string): string =>
  encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '\ufffd'));

/** Headers that a reader may send, right and wrong. */
export function headers(random: Random): Record<string, string> {
  const choices: [string, readonly string[]][] = [
    ['accept', ['text/html', 'application/json', 'text/markdown', '*/*;q=x', '']],
    ['accept-language', ['zh-CN,zh;q=0.9', 'en', 'xx;q=9', ';;;', 'zh'.repeat(500)]],
    ['accept-encoding', ['gzip', 'br', 'identity;q=0', 'zstd, *;q=0', '']],
    ['cookie', ['theme=dark', 'theme=<script>', 'NEXT_LOCALE=fr', 'need=%ff%', 'a=b; a=c; =', `x=${'y'.repeat(4000)}`]],
    ['x-forwarded-for', ['10.0.0.1', 'evil', '1.2.3.4, 5.6.7.8', '::1']],
    ['x-forwarded-proto', ['https', 'javascript', '']],
    ['if-none-match', ['*', 'W/"x"', '"']],
    ['range', ['bytes=0-1', 'bytes=9-1']],
    ['rsc', ['1']],
    ['next-router-state-tree', ['%5B%5D', 'x', '%']],
    ['next-router-prefetch', ['1', '2']],
    ['next-url', ['/en', '//evil.example']],
    ['x-middleware-subrequest', ['proxy:proxy:proxy:proxy:proxy']],
    ['x-nextjs-data', ['1']],
    ['authorization', ['Bearer x', 'Bearer', 'Basic eDp5', `Bearer ${'a'.repeat(2000)}`]],
    ['origin', ['null', 'http://evil.example', 'x']],
    ['content-type', ['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x', '']],
    ['expect', ['nothing']],
  ];
  const sent = choices.filter(() => random.chance(0.08));
  return Object.fromEntries(sent.map(([name, values]) => [name, random.pick(values)]));
}

const METHODS = ['GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'];
export const method = (random: Random): string => random.pick(METHODS);

/** Takes a JSON value and puts something wrong in one place of it. */
export function bend(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length > 0 && random.chance(0.7)) {
    const at = Math.floor(random.next() * value.length);
    return value.map((one, index) => (index === at ? bend(one, random) : one));
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0 && random.chance(0.85)) {
    const name = random.pick(Object.keys(value));
    if (random.chance(0.1)) return { ...value, [nasty(random)]: 1 };
    return { ...value, [name]: bend((value as Record<string, unknown>)[name], random) };
  }
  return random.pick([null, -1, 1e308, 0.1, true, [], {}, [[[]]], { $gt: 1 }, nasty(random), Array(300).fill(1)]);
}
