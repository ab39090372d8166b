/** From bytes to readable lines. */
import { describe, expect, test } from 'vitest';
import { decodeText } from '@/lib/sources/decode';
import { textOfHtml } from '@/lib/sources/html-text';

const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
/** 套餐 in GBK. */
const GBK = [0xcc, 0xd7, 0xb2, 0xcd];
const bytes = (...parts: (string | number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

describe('the encoding', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8 that nobody names', Buffer.from('Café 套餐'), '', 'Café 套餐'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], Buffer.from('é')), '', 'é'],
    ['GBK in the header', bytes(GBK), 'text/html; charset=GBK', '套餐'],
    ['GBK in quotes', bytes(GBK), 'text/html; charset="gbk"', '套餐'],
    ['GBK in the page', bytes('<meta charset="gbk">', GBK), 'text/html', '<meta charset="gbk">套餐'],
    [
      'GB2312 in the older form',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', GBK),
      '',
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">套餐',
    ],
    ['Latin-1 in the header', bytes([0x43, 0xe9]), 'text/plain; charset=iso-8859-1', 'Cé'],
    ['a byte a letter that nobody names', bytes([0x43, 0xe9]), '', 'Cé'],
    ['UTF-16 with a mark', bytes([0xff, 0xfe], utf16('$15 套餐')), '', '$15 套餐'],
    ['big-endian UTF-16 with a mark', bytes([0xfe, 0xff], utf16('$15 套餐', true)), 'text/html', '$15 套餐'],
    ['UTF-16 without a mark', utf16('<html>$15'), '', '<html>$15'],
    ['a mark stands above the header', bytes([0xff, 0xfe], utf16('é')), 'text/html; charset=latin1', 'é'],
    ['an unknown name', Buffer.from('é'), 'text/html; charset=klingon', 'é'],
    ['nothing', new Uint8Array(), '', ''],
  ])('%s', (_, given, contentType, expected) => expect(decodeText(given, contentType)).toBe(expected));
});

describe('the readable text', () => {
  const cards = `<html><head><title> Plans &amp; prices </title><style>p{}</style></head><body>
    <header><nav><a href="/">Home $1</a></nav></header>
    <main><div class="card"><h2>5&nbsp;GB</h2><p>$15<span>/mo</span></p><script>var x = "$99"</script></div>
    <div class="card"><h2>10 GB</h2><p>$25/mo</p><p hidden>$77</p></div>
    <table><tr><th>Fee</th><td>$3.00</td></tr></table></main>
    <footer>© Example $2</footer></body></html>`;

  test('cards: every block a line, no menu, no script, nothing hidden', () => {
    expect(textOfHtml(cards)).toEqual({
      title: 'Plans & prices',
      text: '5 GB\n$15/mo\n10 GB\n$25/mo\nFee · $3.00',
    });
  });

  test('an article without what stands beside it', () => {
    const words =
      'The price of this plan has been the same for a long time, as far as anybody can tell. '.repeat(8);
    const { text } = textOfHtml(
      `<html><head><title>A</title></head><body><div class="sidebar"><p>Related stories</p></div><article><h1>A plan</h1><p>${words}</p><p>It costs $15.</p><p>${words}</p></article></body></html>`,
    );
    expect(text).toContain('It costs $15.');
    expect(text).not.toContain('Related stories');
  });

  test('a price beside the article is never left out', () => {
    const words =
      'The price of this plan has been the same for a long time, as far as anybody can tell. '.repeat(8);
    const { text } = textOfHtml(
      `<html><body><div class="sidebar"><p>Now $12.50</p></div><article><h1>A plan</h1><p>${words}</p></article></body></html>`,
    );
    expect(text).toContain('Now $12.50');
  });

  test.each([
    ['a fragment', '<p>one<p>two', 'one\ntwo'],
    ['no tags', 'only words', 'only words'],
    ['nothing', '', ''],
    ['scripts alone', '<html><body><div id="root"></div><script>go()</script></body></html>', ''],
    ['blanks and what cannot be seen', '<p>a\u200b \u00a0 b\u00ad</p>', 'a b'],
    ['a break', 'a<br>b', 'a\nb'],
  ])('%s', (_, html, expected) => expect(textOfHtml(html).text).toBe(expected));

  test('what changes without being read is not in it', () => {
    const one = cards.replace('class="card"', 'class="card x1" data-nonce="abc"');
    expect(textOfHtml(one).text).toBe(textOfHtml(cards).text);
  });
});
