/** The first load: script as sent, first paint, when the page listens and how long it was busy. */
import type { Browser } from '@playwright/test';
import { openPage, PATIENCE_MS } from './stage';
import type { LoadTarget } from './targets';

export interface Network {
  label: string;
  slowdown: number;
  /** As Chrome's developer tools set it: milliseconds of latency, bytes a second. */
  conditions: { latency: number; downloadThroughput: number; uploadThroughput: number } | null;
  /** How long nothing may be busy before the page counts as loaded. */
  restMs: number;
}

export const NETWORKS: readonly Network[] = [
  { label: 'full speed', slowdown: 1, conditions: null, restMs: 500 },
  {
    label: 'slow 4G, 4× slower CPU',
    slowdown: 4,
    conditions: { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 },
    restMs: 1500,
  },
];

export interface LoadTimes {
  /** Bytes of script as sent, headers included, until the load event and after it. */
  scriptFirst: number;
  scriptAfter: number;
  encoding: string;
  firstPaint: number;
  rows: number;
  /** The later of rows and the end of the last long task. */
  interactive: number;
  /** Time beyond 50 ms of all tasks between first paint and `interactive`. */
  blocking: number;
}

/** One load with an empty cache. */
export async function loadOnce(browser: Browser, target: LoadTarget, network: Network): Promise<LoadTimes> {
  const { page, devtools, context } = await openPage(browser, target);
  try {
    const scripts = new Map<string, string>();
    const sent: { at: number; bytes: number }[] = [];
    let loaded = Number.NaN;
    devtools.on('Page.loadEventFired', ({ timestamp }) => {
      loaded = timestamp;
    });
    // A busy page may pause between two requests for longer than `networkidle` waits.
    let lastRequest = performance.now();
    const requested = () => {
      lastRequest = performance.now();
    };
    page.on('request', requested);
    page.on('requestfinished', requested);
    page.on('requestfailed', requested);
    devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
      const encoding = response.headers['content-encoding'] ?? response.headers['Content-Encoding'];
      if (type === 'Script') scripts.set(requestId, encoding ?? 'plain');
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
      if (scripts.has(requestId)) sent.push({ at: timestamp, bytes: encodedDataLength });
    });
    await devtools.send('Page.enable');
    await devtools.send('Network.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: network.slowdown });
    if (network.conditions)
      await devtools.send('Network.emulateNetworkConditions', { offline: false, ...network.conditions });
    await page.goto(target.url, { waitUntil: 'networkidle', timeout: PATIENCE_MS });
    await page.locator(target.row).first().waitFor({ timeout: PATIENCE_MS });
    do {
      await page.waitForTimeout(network.restMs);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 })));
    } while (performance.now() - lastRequest < network.restMs);
    const times = await page.evaluate(() => {
      const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
      const { longTasks, rowsAt } = window.bench;
      const rows = rowsAt ?? Number.NaN;
      const interactive = Math.max(rows, ...longTasks.map(({ start, ms }) => start + ms));
      const blocking = longTasks
        .filter(({ start }) => start >= firstPaint)
        .reduce((sum, { ms }) => sum + ms - 50, 0);
      return { firstPaint, rows, interactive, blocking };
    });
    const encoding = [...new Set(scripts.values())].join(', ');
    const sum = (list: typeof sent) => list.reduce((all, { bytes }) => all + bytes, 0);
    const scriptFirst = sum(sent.filter(({ at }) => at <= loaded));
    return { scriptFirst, scriptAfter: sum(sent) - scriptFirst, encoding, ...times };
  } finally {
    await context.close();
  }
}
