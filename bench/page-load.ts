/** Loading: JavaScript, first and largest paint. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { median } from './measure';
import { installProbe, type Paints, readPaints } from './page-probe';

export const PATH = '/en';
const VIEWPORT = { width: 1440, height: 900 };

export interface Network {
  label: string;
  cpuSlowdown: number;
  /** As Chrome's developer tools set it: milliseconds of latency, bytes a second. */
  conditions: { latency: number; downloadThroughput: number; uploadThroughput: number } | null;
}

export const NETWORKS: readonly Network[] = [
  { label: 'full speed', cpuSlowdown: 1, conditions: null },
  {
    label: '4× slower CPU, slow 4G',
    cpuSlowdown: 4,
    conditions: { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 },
  },
];

/** A page of its own context: nothing cached, nothing remembered. */
export async function withPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' });
  try {
    const page = await context.newPage();
    await installProbe(page);
    return await work(page);
  } finally {
    await context.close();
  }
}

const brotliSize = (body: Buffer): number =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    },
  }).byteLength;

export interface ScriptBytes {
  /** Until the load event. */
  first: number;
  /** Until nothing is loaded any more, without any interaction. */
  idle: number;
}

/** Bytes of script, each file packed by brotli as a production server in front would send it. */
export function measureScripts(browser: Browser, address: string): Promise<ScriptBytes> {
  return withPage(browser, async (page) => {
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') sizes.push(response.body().then(brotliSize));
    });
    const sum = async (): Promise<number> => (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
    await page.goto(address + PATH, { waitUntil: 'load' });
    const first = await sum();
    await page.waitForLoadState('networkidle');
    return { first, idle: await sum() };
  });
}

async function loadOnce(browser: Browser, address: string, network: Network): Promise<Paints> {
  return withPage(browser, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: network.cpuSlowdown });
    if (network.conditions)
      await devtools.send('Network.emulateNetworkConditions', { offline: false, ...network.conditions });
    await page.goto(address + PATH, { waitUntil: 'networkidle', timeout: 120_000 });
    return readPaints(page);
  });
}

/** Medians over `runs` loads, after one that warms the server. */
export async function measurePaints(
  browser: Browser,
  address: string,
  network: Network,
  runs: number,
): Promise<Paints> {
  await loadOnce(browser, address, network);
  const loads: Paints[] = [];
  for (let run = 0; run < runs; run += 1) loads.push(await loadOnce(browser, address, network));
  return {
    firstContentful: median(loads.map((load) => load.firstContentful)),
    largestContentful: median(loads.map((load) => load.largestContentful)),
  };
}
