import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineScriptHashes, joinFlightScripts, withoutScripts } from '@/server/http/inline-scripts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('scripts that stand in a page', () => {
  it('are named by their hashes, each once; files and data are not', () => {
    const html =
      '<script>a()</script><script src="/x.js" async=""></script><script type="application/ld+json">{}</script><script id="b">b()</script><script>a()</script>';
    expect(inlineScriptHashes(html)).toEqual([hash('a()'), hash('b()')]);
  });

  it('are hashed as bytes of UTF-8, line ends and all', () => {
    expect(inlineScriptHashes('<script>\nsay("你好")\n</script>')).toEqual([hash('\nsay("你好")\n')]);
  });
});

describe('a page where no script may run', () => {
  it('keeps all but scripts and what is fetched for them', () =>
    expect(
      withoutScripts(
        '<head><link rel="stylesheet" href="a.css"/><link rel="preload" as="script" fetchPriority="low" href="a.js"/><script src="a.js" async=""></script></head><p>One</p><script>\nb()</script><p>Two</p>',
      ),
    ).toBe('<head><link rel="stylesheet" href="a.css"/></head><p>One</p><p>Two</p>'));
});

describe('pieces of flight data', () => {
  const first = '(self.__next_f=self.__next_f||[]).push([0])';
  const second = 'self.__next_f.push([1,"a"])';

  it('that follow each other become one script of statements that stay apart', () => {
    const joined = joinFlightScripts(
      `<p>1</p><script>${second}</script><script>${first}</script><script>${second}</script></body>`,
    );
    expect(joined).toBe(`<p>1</p><script>${second}\n;${first}\n;${second}</script></body>`);
  });

  it('stay in their place where something stands between them', () => {
    const html = `<script>${first}</script><p>1</p><script>${second}</script>`;
    expect(joinFlightScripts(html)).toBe(html);
  });

  it('are joined with no other script', () => {
    const html = `<script>${first}</script><script>other()</script><script id="_R_">${second}</script>`;
    expect(joinFlightScripts(html)).toBe(html);
  });

  it('run joined as they ran apart', () => {
    const self: { __next_f?: unknown[] } = {};
    const [, text = ''] = /<script>([\s\S]*)<\/script>/.exec(
      joinFlightScripts([first, second, first].map((one) => `<script>${one}</script>`).join('')),
    ) as RegExpExecArray;
    new Function('self', text)(self);
    expect(self.__next_f).toEqual([[0], [1, 'a'], [0]]);
  });
});
