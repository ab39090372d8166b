/** How fast the page is beside its peers, in one run: `npm run bench -- page`, after `npm run build`. */
import { chromium } from '@playwright/test';
import { chromium as findChromium } from '@/scripts/support/chromium.mjs';
import { withBareApp } from './bare-app';
import { readOptions } from './page/options';
import { measureLoads, measureUse } from './page/run';
import { bareTarget, peerTarget, productTarget } from './page/targets';
import { withServer } from './page-server';
import { servePeers } from './peers/serve';

/** Measures the product, another build of it where one is named, and the peers over the same plans, in turns. */
export async function benchPage(args: readonly string[] = []): Promise<void> {
  const options = readOptions(args);
  const peers = await servePeers(options.peers, options.plans);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  const measure = async (address: string, place: number): Promise<void> => {
    const plans = options.plans[place] as number;
    const against = options.against[place];
    const own = [productTarget('product', address), ...(against ? [productTarget('against', against)] : [])];
    const targets = [...own, ...options.peers.map((peer) => peerTarget(peer, peers.address, plans))];
    const names = own.map(({ name }) => name);
    await measureUse(browser, targets, names, plans, options);
    if (options.parts.includes('load'))
      await withBareApp((bare) => measureLoads(browser, [...targets, bareTarget(bare)], plans, options));
  };
  try {
    for (const [place, plans] of options.plans.entries()) {
      const address = options.product[place];
      if (address) await measure(address, place);
      else await withServer(plans, (started) => measure(started, place));
    }
  } finally {
    await browser.close();
    peers.close();
  }
}
