import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { addressFaults } from './addresses';
import { allSources } from './source';

const sources = allSources().filter(({ path }) => /^(app|components|i18n)\/|^proxy\.ts$/.test(path));

it('no address leaves out the path below which the site lives', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.flatMap(({ path }) => addressFaults(path, readFileSync(path, 'utf8')))).toEqual([]);
  // Every file is read; a machine with much else to do takes its time.
}, 120_000);

describe('the rule sees what breaks it, and nothing else', () => {
  test.each([
    ['a link', '<a href="/api/v1/plans">x</a>', '<a href> "/api/v1/plans"'],
    ['a link of parts', `<a href={\`/\${locale}/method\`}>x</a>`, `<a href> \`/\${locale}/method\``],
    ['a link that was made elsewhere', '<a href={hrefs.view({})}>x</a>', '<a href> hrefs.view({})'],
    ['one of two links', `<a href={on ? withBase('/a') : '/b'}>x</a>`, `<a href> on ? withBase('/a') : '/b'`],
    ['a picture', '<img src={src} />', '<img src> src'],
    ['a frame', `<iframe src={\`/\${locale}\`} />`, `<iframe src> \`/\${locale}\``],
    ['a form', '<form action={path} method="get" />', '<form action> path'],
    ['a button of a form', '<button formAction="/x" />', '<button formAction> "/x"'],
    ['a request', `fetch('/api/health')`, `fetch() '/api/health'`],
    ['a request of the window', 'window.fetch(address)', 'fetch() address'],
    ['the history', `history.pushState(null, '', href)`, 'history.pushState() href'],
    ['another page', 'location.assign(path)', 'location.assign() path'],
    ['another page, set', `location.href = '/en'`, `location.href = '/en'`],
    ['a link that is set', 'currentTarget.href = make()', 'currentTarget.href = make()'],
    ['a worker', `navigator.serviceWorker.register('/sw.js')`, `navigator.serviceWorker.register() '/sw.js'`],
    ['an upload', `request.open('POST', action)`, 'request.open() action'],
    ['an address at a place', 'new URL(kept, request.url)', 'new URL() kept'],
    ['where a response leads', `new Response(null, { headers: { Location: path } })`, 'location: path'],
  ])('%s', (_, text, fault) => {
    expect(addressFaults('components/a/b.tsx', `const x = () => (${text});`)).toEqual([
      `components/a/b.tsx: ${fault}`,
    ]);
  });

  test.each([
    ['a link with the path', `<a href={withBase(\`/\${locale}\`)}>x</a>`],
    ['a component that knows it', '<Link href="/en">x</Link>'],
    ['a place on the page', `<a href={\`#\${id}\`}>x</a>`],
    ['a form that sends to an action', '<form action={send} />'],
    ['another site', '<a href="https://example.org">x</a>'],
    ['a request with the path', `fetch(withBase('/api/health'))`],
    ['a file of the bundle', `new URL('./worker.ts', import.meta.url)`],
    ['an address that is read', 'new URL(request.url).searchParams'],
    ['a page that leads on', `redirect('/en')`],
  ])('not %s', (_, text) =>
    expect(addressFaults('app/a/page.tsx', `const x = () => (${text});`)).toEqual([]),
  );

  test('a route that leads on', () =>
    expect(addressFaults('app/a/route.ts', `redirect('/en')`)).toEqual([
      `app/a/route.ts: redirect() of a route '/en'`,
    ]));
});
