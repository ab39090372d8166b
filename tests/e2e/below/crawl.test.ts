/**
 * Every page of the sitemap, and every address that one of them names: below the path, and there. Of addresses with a
 * query that differ in its values alone, or in the plan, one is asked for. What those name in turn is below the path too;
 * of it only other pages are asked for, since links that change a view lead on without end.
 */
import { type APIRequestContext, expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { at, isBelow, ORIGIN } from '../support/below';

const ASKING = [
  ['a', 'href'],
  ['link', 'href'],
  ['form', 'action'],
  ['script', 'src'],
  ['img', 'src'],
  ['iframe', 'src'],
  ['meta[property="og:image"]', 'content'],
  ['meta[property="og:url"]', 'content'],
] as const;

/** Whole addresses in a page or a file. */
function addressesIn(type: string, text: string, from: string): string[] {
  if (!type.includes('text/html'))
    return (
      text
        .match(new RegExp(`${ORIGIN}[^\\s"'<>)\\]\\\\]*`, 'g'))
        ?.map((one) => one.replaceAll('&amp;', '&')) ?? []
    );
  const { document } = parseHTML(text);
  const posts = (element: Element) => element.getAttribute('method')?.toLowerCase() === 'post';
  return ASKING.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => !posts(element))
      .flatMap((element) => element.getAttribute(attribute) ?? [])
      .filter((address) => address !== '' && !/^(mailto|tel|data|LPA|javascript):/i.test(address))
      .map((address) => new URL(address, from).href),
  );
}

function kindOf(address: string, isNear: boolean): string {
  const { origin, pathname, searchParams } = new URL(address);
  if (searchParams.size === 0 || !isNear) return origin + pathname;
  const keys = [...new Set(searchParams.keys())].sort();
  return `${origin}${pathname.replace(/\/plans\/[^/]+/, '/plans/*')}?${keys}`;
}

const START = 'the start';

/** What is named for programs that post to it. */
const POSTED_TO = at('/api/mcp');

interface Found {
  asked: number;
  faults: string[];
}

/** Asks for all that the first addresses lead to, eight at a time. */
async function crawl(request: APIRequestContext, first: readonly string[]): Promise<Found> {
  const seen = new Set(first.map((address) => kindOf(address, false)));
  const waiting = first.map((address) => ({ address, from: START }));
  const found: Found = { asked: 0, faults: [] };
  const visit = async ({ address, from }: { address: string; from: string }) => {
    const answer = await request.get(address, { failOnStatusCode: false });
    found.asked += 1;
    if (answer.status() !== (address === POSTED_TO ? 405 : 200))
      found.faults.push(`${address} (${from}) is answered by ${answer.status()}`);
    if (!isBelow(answer.url())) found.faults.push(`${address} (${from}) leads to ${answer.url()}`);
    const type = answer.headers()['content-type'] ?? '';
    if (!/html|xml|json|text\/(plain|markdown)/.test(type) || address.includes('/_next/')) return;
    for (const next of addressesIn(type, await answer.text(), answer.url())) {
      const isOwn = new URL(next).origin === ORIGIN;
      if (isOwn && !isBelow(next)) found.faults.push(`${address} names ${next}`);
      const kind = kindOf(next, from === START);
      if (!isOwn || !isBelow(next) || seen.has(kind)) continue;
      seen.add(kind);
      waiting.push({ address: next, from: address });
    }
  };
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await visit(next);
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: 8 }, work));
  return { ...found, faults: [...new Set(found.faults)] };
}

test('every address that a page or a file names is below the path, and there', async ({ request }) => {
  test.setTimeout(1_800_000);
  const sitemap = await (await request.get(at('/sitemap.xml'))).text();
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  expect(pages.length).toBeGreaterThan(100);
  const files = [
    '',
    '/robots.txt',
    '/llms.txt',
    '/sitemap.xml',
    '/manifest.webmanifest',
    '/sw.js',
    '/api/health',
  ];
  const { asked, faults } = await crawl(request, [...files.map(at), ...pages]);
  console.log(`${pages.length} pages of the sitemap, ${asked} addresses asked for`);
  expect(faults).toEqual([]);
});

test('what is not below the path is another’s; the root of the host leads to the site', async ({
  request,
}) => {
  for (const path of ['/en', '/api/health', '/plansight2/en', '/_next/static/x.js'])
    expect((await request.get(`${ORIGIN}${path}`)).status(), path).toBe(404);
  const root = await request.get(`${ORIGIN}/`);
  expect([root.status(), isBelow(root.url())]).toEqual([200, true]);
});
