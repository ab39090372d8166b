/**
 * The service worker: public pages come from the network while there is one, and from what was kept when there is
 * none. It never touches the back office, reports, the API or anything that is not a plain GET of this site.
 */
import { CacheableResponsePlugin, CacheFirst, ExpirationPlugin, NetworkFirst, Serwist } from 'serwist';
import { BASE_PATH, withBase, withoutBase } from '@/lib/base-path';
import {
  ALWAYS_KEPT,
  assetsIn,
  isKeptPage,
  isOwnCache,
  type KeptKind,
  keptKind,
  languageOf,
} from '@/lib/offline';

/** Named when the worker is bundled. */
declare const BUILD: string;

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

// All that live below paths of a host share its caches.
const PAGES = `pages-${BUILD}${BASE_PATH}`;
const ASSETS = `assets-${BUILD}${BASE_PATH}`;
const CATALOG = `catalog${BASE_PATH}`;
/** A page that has not come by then is taken from what was kept. */
const PATIENCE_SECONDS = 4;
const IGNORE = { ignoreVary: true };

/** The path of an address of the site; empty for another of its host. */
const pathIn = (url: string | URL): string => withoutBase(new URL(url).pathname) ?? '';

const only200 = new CacheableResponsePlugin({ statuses: [200] });
const kindOf = ({ request, url, sameOrigin }: { request: Request; url: URL; sameOrigin: boolean }) =>
  keptKind({
    method: request.method,
    path: pathIn(url),
    sameOrigin,
    isNavigation: request.mode === 'navigate',
  });
const is =
  (kind: KeptKind) =>
  (requested: { request: Request; url: URL; sameOrigin: boolean }): boolean =>
    kindOf(requested) === kind;

/** Whether an address is the root of the site, which leads to the language that was used last. */
const isRoot = (url: URL): boolean => pathIn(url) === '/';

const offlinePage = (url: URL) => caches.match(withBase(`/${languageOf(pathIn(url))}/offline`), IGNORE);

/** Without a network `/` leads where it led last: to the first page in the language that was kept. */
async function firstPage(): Promise<Response | undefined> {
  const pages = await (await caches.open(PAGES)).keys();
  const last = [...pages].reverse().find(({ url }) => /^\/(en|zh)$/.test(pathIn(url)));
  return last && Response.redirect(last.url);
}

const serwist = new Serwist({
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: is('asset'),
      handler: new CacheFirst({
        cacheName: ASSETS,
        matchOptions: IGNORE,
        plugins: [only200, new ExpirationPlugin({ maxEntries: 300 })],
      }),
    },
    {
      // The address names the version: an answer never changes.
      matcher: is('catalog'),
      handler: new CacheFirst({
        cacheName: CATALOG,
        matchOptions: IGNORE,
        plugins: [only200, new ExpirationPlugin({ maxEntries: 2 })],
      }),
    },
    {
      matcher: ({ request, url, sameOrigin }) =>
        kindOf({ request, url, sameOrigin }) === 'page' ||
        (sameOrigin && request.mode === 'navigate' && isRoot(url)),
      handler: new NetworkFirst({
        cacheName: PAGES,
        networkTimeoutSeconds: PATIENCE_SECONDS,
        matchOptions: IGNORE,
        plugins: [
          only200,
          new ExpirationPlugin({ maxEntries: 80 }),
          {
            handlerDidError: async ({ request }) => {
              const url = new URL(request.url);
              return (isRoot(url) ? await firstPage() : undefined) ?? (await offlinePage(url));
            },
          },
        ],
      }),
    },
  ],
});

/** Puts a page and whatever scripts and styles it names, directly or through another, into the caches. */
async function keep(address: string, again: boolean): Promise<void> {
  const pages = await caches.open(PAGES);
  if (!again && (await pages.match(address, IGNORE))) return;
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  if (!response.ok || response.redirected) return;
  const html = await response.clone().text();
  await pages.put(address, response);
  const assets = await caches.open(ASSETS);
  const seen = new Set<string>();
  const waiting = assetsIn(html);
  for (let found = waiting.pop(); found !== undefined; found = waiting.pop()) {
    const path = withBase(found);
    if (seen.has(path)) continue;
    seen.add(path);
    const cached = await assets.match(path, IGNORE);
    const asset = cached ?? (await fetch(path));
    if (!asset.ok) continue;
    if (!cached) await assets.put(path, asset.clone());
    if (path.endsWith('.js')) waiting.push(...assetsIn(await asset.text()));
  }
}

/** A page tells where it stands: it is kept as it is now, and with it, once, the pages that always work. */
self.addEventListener('message', (event) => {
  const { keep: address } = (event.data ?? {}) as { keep?: string };
  if (address === undefined) return;
  const asked = new URL(address, location.origin);
  if (asked.origin !== location.origin || !isKeptPage(pathIn(asked))) return;
  const work = async () => {
    await keep(address, true);
    for (const path of ALWAYS_KEPT) await keep(withBase(`/${languageOf(pathIn(asked))}${path}`), false);
  };
  (event as unknown as Waiting).waitUntil(work().catch(() => {}));
});

/** What another build kept goes. */
self.addEventListener('activate', (event) => {
  const stale = async () => {
    const names = await caches.keys();
    const others = names.filter((name) => isOwnCache(name) && name !== PAGES && name !== ASSETS);
    await Promise.all(others.map((name) => caches.delete(name)));
  };
  (event as Waiting).waitUntil(stale());
});

serwist.addEventListeners();
