/** The phone's check and the activation of an eSIM: what is typed there never leaves the browser. */
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { expect, expectAccessible, expectNoSidewaysScroll, LOCALES, NARROW, test } from './support/page';

const IMEI = '352099001761481';
const EID = '89049032123451234512345678901235';
const CODE = 'LPA:1$smdp.example.com$K2-LM3N4P5Q-R6S7T$$1';
const SECRETS = [IMEI, EID, 'K2-LM3N4P5Q-R6S7T'];

/** Everything the page sends from here on: addresses, bodies. */
function watchRequests(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
  return sent;
}

async function expectNothingKept(page: Page, sent: readonly string[]) {
  const stored = await page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      history.state,
    ]),
  );
  for (const secret of SECRETS) {
    expect(stored).not.toContain(secret);
    for (const text of sent) expect(decodeURIComponent(text)).not.toContain(secret);
  }
}

for (const locale of LOCALES) {
  test.describe(`${locale}, on a phone`, () => {
    test.use({ viewport: NARROW });

    test('a phone and where it was bought: the answer, its sources, and the table with it', async ({
      page,
    }) => {
      await page.goto(`/${locale}/guide/check?gb=5&min=100`);
      await page.locator('input[name=phone]').fill('Apple iPhone 15');
      await page.locator('select[name=bought]').selectOption('CN');
      await page.locator('form button[type=submit]').click();
      await expect(page.getByRole('status').first()).toContainText(
        locale === 'en' ? 'no eSIM' : '不支持 eSIM',
      );
      await page.locator('select[name=bought]').selectOption('US');
      await page.locator('form button[type=submit]').click();
      await expect(page.getByRole('status').first()).toContainText(
        locale === 'en' ? 'has eSIM' : '支持 eSIM',
      );
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.locator('#esim').locator('..').getByRole('link').last().click();
      await expect(page).toHaveURL(new RegExp(`/${locale}\\?.*gb=5.*esim=1`));
    });

    test('the numbers of a phone are checked in the browser alone', async ({ page }) => {
      await page.goto(`/${locale}/guide/check`);
      const sent = watchRequests(page);
      const imei = page.getByLabel('IMEI', { exact: true });
      const eid = page.getByLabel('EID', { exact: true });
      await imei.fill('３５２０９９００１７６１４８１');
      await expect(
        page.getByText(locale === 'en' ? `A valid IMEI: ${IMEI}` : `有效的 IMEI：${IMEI}`),
      ).toBeVisible();
      await imei.fill(EID);
      await expect(
        page.getByText(locale === 'en' ? /This is the EID/ : /这是 eSIM 芯片的 EID/),
      ).toBeVisible();
      await expect(imei).toHaveAttribute('aria-invalid', 'true');
      await imei.fill(IMEI);
      await eid.fill(EID);
      await expect(page.getByText(locale === 'en' ? /A valid EID/ : /有效的 EID/)).toBeVisible();
      await expectAccessible(page);
      await eid.press('Enter');
      await expectNothingKept(page, sent);
    });

    test('an activation code from a picture: read, explained, drawn, and drawn the same', async ({
      page,
    }, info) => {
      await page.goto(`/${locale}/guide/activate`);
      const sent = watchRequests(page);
      const picture = info.outputPath('code.gif');
      writeFileSync(picture, encodeQR(CODE, 'gif', { scale: 6, border: 4 }));
      await page.locator('input[type=file]').setInputFiles(picture);
      await expect(page.locator('textarea')).toHaveValue(CODE);
      const code = page.locator('[data-code]');
      await expect(code).toContainText('smdp.example.com');
      await expect(code).toContainText('K2-LM3N4P5Q-R6S7T');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      for (const [at, host] of ['esimsetup.apple.com', 'esimsetup.android.com'].entries())
        await expect(code.getByRole('link').nth(at)).toHaveAttribute(
          'href',
          `https://${host}/esim_qrcode_provisioning?carddata=${encodeURIComponent(CODE)}`,
        );
      const drawn = await code.getByRole('img').evaluate((svg) => {
        const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
        const dark = [...(svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+),(\d+)h/g)];
        return { size, dark: dark.map(([, x, y]) => [Number(x), Number(y)] as const) };
      });
      const scale = 6;
      const width = drawn.size * scale;
      const data = new Uint8Array(width * width * 4).fill(255);
      for (const [x, y] of drawn.dark)
        for (let row = 0; row < scale; row += 1)
          for (let column = 0; column < scale; column += 1) {
            const at = ((y * scale + row) * width + x * scale + column) * 4;
            data.fill(0, at, at + 3);
          }
      expect(decodeQR({ width, height: width, data })).toBe(CODE);
      await expectNothingKept(page, sent);
    });

    test('a code with full-width signs is refused, and mended only when asked', async ({ page }) => {
      await page.goto(`/${locale}/guide/activate`);
      await page.locator('textarea').fill('LPA:1＄smdp.example.com＄ABC');
      await expect(page.locator('[data-code]')).toHaveCount(0);
      await page.getByRole('button', { name: locale === 'en' ? 'Replace it so' : '替换成这样' }).click();
      await expect(page.locator('textarea')).toHaveValue('LPA:1$smdp.example.com$ABC');
      await expect(page.locator('[data-code]')).toBeVisible();
    });
  });
}

test('a picture without a code, and a file that is none, say so', async ({ page }, info) => {
  await page.goto('/en/guide/activate');
  const text = info.outputPath('notes.txt');
  writeFileSync(text, 'no picture');
  await page.locator('input[type=file]').setInputFiles(text);
  await expect(page.getByText('This file isn’t an image that the browser can read.')).toBeVisible();
});

test('only the page of activation may ask for the camera', async ({ request }) => {
  const policy = async (path: string) => (await request.get(path)).headers()['permissions-policy'] ?? '';
  expect(await policy('/en/guide/activate')).toContain('camera=(self)');
  expect(await policy('/en/guide/check')).toContain('camera=()');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the check of a phone is a form, and the steps of activation can be read', async ({ page }) => {
    await page.goto('/en/guide/check?phone=Google+Pixel+8&bought=HK');
    await expect(page.getByText('No, it has no eSIM')).toBeVisible();
    await page.goto('/en/guide/activate');
    await expect(page.getByRole('heading', { name: 'On the phone' })).toBeVisible();
  });
});
