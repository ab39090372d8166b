/** The phone's check and the activation of an eSIM: what is typed there never leaves the browser. */
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  LOCALES,
  listening,
  NARROW,
  test,
} from './support/page';

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

/** QR codes side by side as a drawing without a ground, as a help page shows them. */
function drawing(texts: readonly string[]): string {
  const codes = texts.map((text) => encodeQR(text, 'raw', { border: 4 }));
  const dark = codes.flatMap((rows, at) =>
    rows.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x * 6 + at * 400},${y * 6}h6v6h-6z`] : []))),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${400 * codes.length} 400"><path d="${dark.join('')}"/></svg>`;
}

test('a drawing on nothing, and beside the code a link of a help page: the code is taken', async ({
  page,
}, info) => {
  await page.goto('/en/guide/activate');
  const picture = info.outputPath('codes.svg');
  writeFileSync(picture, drawing(['https://carrier.example/help', CODE]));
  await page.locator('input[type=file]').setInputFiles(picture);
  await expect(page.locator('textarea')).toHaveValue(CODE);
});

test('a picture with two activation codes asks which', async ({ page }, info) => {
  await page.goto('/en/guide/activate');
  const picture = info.outputPath('codes.svg');
  const other = 'LPA:1$smdp.example.com$OTHER-1';
  writeFileSync(picture, drawing([other, CODE]));
  await page.locator('input[type=file]').setInputFiles(picture);
  const choice = page.getByRole('listitem').filter({ hasText: other });
  await choice.getByRole('button', { name: 'Use this one' }).click();
  await expect(page.locator('textarea')).toHaveValue(other);
});

test('damage is named, and the code offered as it was meant', async ({ page }) => {
  await page.goto('/zh/guide/activate');
  await page.locator('textarea').fill('服务器地址：rsp.example.com\n激活码：ABC-123\n确认码：4829');
  const mending = page.locator('[data-repairs~="two-fields"]');
  await expect(mending).toContainText('LPA:1$rsp.example.com$ABC-123');
  await expect(mending).toContainText('4829');
  await expectAccessible(page);
  await mending.getByRole('button').click();
  await expect(page.locator('[data-code]')).toBeVisible();
});

test('two numbers of a phone are each checked', async ({ page }) => {
  await page.goto('/en/guide/check');
  const said = page.getByRole('status').filter({ hasText: 'Two numbers' });
  const imei = await listening(page.getByLabel('IMEI', { exact: true }));
  await imei.fill(`${IMEI} / 352099001761498`);
  await expect(said).toBeVisible();
  await expect(said).toContainText(`A valid IMEI: ${IMEI}`);
  await expect(said).toContainText('352099001761498: The last digit does not fit');
});

test('the camera works however the page is reached, and on no other page', async ({ page }) => {
  const mayUse = () =>
    page.evaluate(() =>
      (
        document as unknown as { featurePolicy: { allowsFeature: (name: string) => boolean } }
      ).featurePolicy.allowsFeature('camera'),
    );
  await page.goto('/en/guide', { waitUntil: 'networkidle' });
  expect(await mayUse()).toBe(false);
  await page.locator('main a[href*="/guide/activate"]').first().click();
  await expect(page).toHaveURL(/guide\/activate/);
  await expect.poll(mayUse).toBe(true);
  await page.waitForLoadState('networkidle');
  await page.locator('a[href*="/guide/buy"]').first().click();
  await expect(page).toHaveURL(/guide\/buy/);
  await expect.poll(mayUse).toBe(false);
  await page.goBack();
  await expect(page).toHaveURL(/guide\/activate/);
  await expect.poll(mayUse).toBe(true);
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
