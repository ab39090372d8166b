/** How fast the page is in Chromium: `npm run bench -- page`, after `npm run build`. */
import { type Browser, chromium } from '@playwright/test';
import { chromium as findChromium } from '@/scripts/support/chromium.mjs';
import { measurePaints, measureScripts, NETWORKS } from './page-load';
import { withServer } from './page-server';
import { measureDrag, measureFloor, measureUse } from './page-use';
import { figure, printTable } from './print';
import { plansOf, readRealCatalog } from './real-catalog';

const SIZES = [200, 1_000, 10_000] as const;
const LOADS = 5;
const AIMS = { scriptKiB: 150, useMs: 30, framesPerSecond: 59.5 };

const verdict = (met: boolean, aim: string): string => `${met ? 'met' : 'missed'} (${aim})`;

async function loading(browser: Browser): Promise<string[][]> {
  const count = plansOf(readRealCatalog()).length;
  return withServer(count, async (address) => {
    const { first, idle } = await measureScripts(browser, address);
    const kib = (bytes: number) => figure(bytes / 1024);
    const rows = [
      ['script until load, KiB brotli', kib(first), verdict(first <= AIMS.scriptKiB * 1024, '≤ 150')],
      ['script until idle (charts, cost function), KiB brotli', kib(idle), ''],
    ];
    for (const network of NETWORKS) {
      const paints = await measurePaints(browser, address, network, LOADS);
      rows.push([`first paint, ms, ${network.label}`, figure(paints.firstContentful), '']);
      rows.push([`largest paint, ms, ${network.label}`, figure(paints.largestContentful), '']);
    }
    const { perSecond, longest } = await measureDrag(browser, address);
    const met = verdict(perSecond >= AIMS.framesPerSecond, '60');
    rows.push(['frames a second while a slider is dragged', figure(perSecond), met]);
    rows.push(['longest frame of them, ms', figure(longest), '']);
    return rows;
  });
}

async function using(browser: Browser, size: number): Promise<string[][]> {
  const { times, floor } = await withServer(size, async (address) => ({
    times: await measureUse(browser, address),
    floor: await measureFloor(browser, address, size),
  }));
  const named = `${size.toLocaleString('en-US')} plans`;
  const rows = Object.entries(times).map(([event, { painted, nextFrame }]) => [
    `${named}, ${event}`,
    figure(painted),
    figure(nextFrame),
    size === 10_000 ? verdict(painted <= AIMS.useMs, '≤ 30') : '',
  ]);
  return [
    ...rows,
    [`${named}, keystroke, the same cells by hand`, figure(floor.painted), figure(floor.nextFrame), ''],
  ];
}

/** Prints what loading the real catalog takes, then what using made ones does. */
export async function benchPage(): Promise<void> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  try {
    printTable('Page: the real catalog (medians)', ['what', 'figure', 'aim'], await loading(browser));
    const rows: string[][] = [];
    for (const size of SIZES) rows.push(...(await using(browser, size)));
    const header = ['catalog, event', 'painted ms', 'next frame ms', 'aim'];
    printTable('Page: from an event to the painted table (medians of 20)', header, rows);
  } finally {
    await browser.close();
  }
}
