/** What each kind of route says about scripts, frames and devices, and how it refuses. */
import { expect, test } from '@playwright/test';

const CLOSED = 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()';
const NO_SCRIPT = /^default-src 'none'/;
const BY_HASH = /script-src 'self' 'sha256-/;
const BY_NONCE = /script-src 'self' 'nonce-/;

/** Path, its status, its policy, whether it may stand in a frame, what it may ask of the device. */
const ROUTES = [
  ['the first page', '/en', 200, BY_HASH, false, CLOSED],
  ['a plan', '/zh/plans/tello-2gb', 200, BY_HASH, false, CLOSED],
  [
    'the page that scans codes',
    '/en/guide/activate',
    200,
    /script-src/,
    false,
    CLOSED.replace('camera=()', 'camera=(self)'),
  ],
  ['the sign-in', '/en/admin/sign-in', 200, BY_NONCE, false, CLOSED],
  ['a page for frames', '/en/embed/plan/tello-2gb', 200, NO_SCRIPT, true, CLOSED],
  ['the API', '/api/v1/plans', 200, NO_SCRIPT, false, CLOSED],
  ['the back office for programs', '/api/admin/v1/drafts', 405, NO_SCRIPT, false, CLOSED],
  ['what the API does not have', '/api/v1/nothing', 404, NO_SCRIPT, false, CLOSED],
  ['a malformed path', '/%', 400, NO_SCRIPT, false, CLOSED],
  ['a path that no page can have', '/en/%25', 404, NO_SCRIPT, false, CLOSED],
  ['a file', '/robots.txt', 200, null, false, CLOSED],
] as const;

for (const [label, path, status, policy, framed, devices] of ROUTES)
  test(label, async ({ baseURL }) => {
    const answer = await fetch(`${baseURL}${path}`, { redirect: 'manual' });
    const said = (name: string) => answer.headers.get(name);
    expect(answer.status).toBe(status);
    if (policy) expect(said('content-security-policy')).toMatch(policy);
    if (framed) expect(said('content-security-policy')).toContain('frame-ancestors *');
    expect(said('x-frame-options')).toBe(framed ? null : 'DENY');
    expect(said('permissions-policy')).toBe(devices);
    expect(said('x-content-type-options')).toBe('nosniff');
    expect(said('strict-transport-security')).toBeNull();
  });

for (const path of ['/en', '/en/admin/sign-in', '/api/v1/plans', '/en/%25'])
  test(`by https: ${path} asks for https from then on`, async ({ baseURL }) => {
    const answer = await fetch(`${baseURL}${path}`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

test('an action that is not there is refused, and is no failure', async ({ baseURL }) => {
  const form = new FormData();
  form.set('$ACTION_ID_0123456789abcdef0123456789abcdef0123456789', '');
  const answer = await fetch(`${baseURL}/en`, { method: 'POST', body: form });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});

test('a form of another site is refused in words', async ({ baseURL }) => {
  const answer = await fetch(`${baseURL}/zh/admin/sign-in`, {
    ...{ method: 'POST', body: new FormData(), headers: { origin: 'https://other.example' } },
  });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('这份表单来自别的网站');
});

for (const [path, words] of [
  ['/en/plans/nobody', 'There is no such page'],
  ['/zh/plans/nobody', '没有这个页面'],
])
  test(`${path} says without scripts that it is not there`, async ({ browser, baseURL }) => {
    const plain = await browser.newPage({ javaScriptEnabled: false, baseURL });
    const answer = await plain.goto(path as string);
    expect(answer?.status()).toBe(404);
    await expect(plain.getByRole('heading', { level: 1 })).toHaveText(words as string);
    await plain.close();
  });
