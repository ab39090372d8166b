/** How fast the lists of the back office are answered: `npm run bench -- desk` (after `npm run build`). */
import { randomUUID } from 'node:crypto';
import { chromium } from '@playwright/test';
import { findChromium } from '@/scripts/support/chromium.mjs';
import { OPERATOR } from '@/server/actions';
import { openDatabase } from '@/server/db';
import { createUser } from '@/server/people/accounts';
import { median } from './measure';
import { withServer } from './page-server';
import { figure, printTable } from './print';

const PLANS = 1000;
const AIM_MS = 200;
const ROUNDS = 15;

const PAGES = [
  '',
  '/inbox',
  '/plans',
  '/plans?q=unlimited&sort=notStated',
  '/grid',
  '/carriers',
  '/drafts?tab=all',
  '/changes',
  '/due',
  '/wanted',
  '/reports',
  '/audit',
  '/users',
] as const;

/** Milliseconds from asking for each list until its last byte came, of somebody who is signed in; the first is left out. */
export async function benchDesk(): Promise<void> {
  await withServer(PLANS, async (address, _pid, url) => {
    const person = { email: 'bench@example.org', password: randomUUID() };
    const database = openDatabase(url);
    await createUser(OPERATOR, { ...person, name: 'Bench', role: 'owner' }, { database });
    await database.$disconnect();
    const executablePath = (await findChromium()) ?? undefined;
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    await page.goto(`${address}/en/admin/sign-in`);
    await page.locator('input[name=email]').fill(person.email);
    await page.locator('input[name=password]').fill(person.password);
    await page.locator('main form').getByRole('button').click();
    await page.waitForURL(`${address}/en/admin`);
    const rows: string[][] = [];
    for (const list of PAGES) {
      const times: number[] = [];
      let bytes = 0;
      for (let round = 0; round <= ROUNDS; round += 1) {
        const before = performance.now();
        const answer = await page.request.get(`${address}/en/admin${list}`);
        bytes = (await answer.body()).length;
        if (!answer.ok()) throw new Error(`${list} answered ${answer.status()}.`);
        if (round > 0) times.push(performance.now() - before);
      }
      const middle = median(times);
      rows.push([
        list || '/',
        ...[middle, Math.max(...times), bytes / 1000].map(figure),
        `${middle < AIM_MS ? 'met' : 'missed'} (< ${AIM_MS} ms)`,
      ]);
    }
    await browser.close();
    printTable(
      `Lists of the back office, ${PLANS} made plans, ${ROUNDS} requests each`,
      ['list', 'median ms', 'slowest ms', 'kB', 'aim'],
      rows,
    );
  });
}
