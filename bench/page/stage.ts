/** Open pages of which one acts at a time: the others are frozen, and only the one that acts is slowed down. */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { installProbe, waitForQuiet, watch } from './probe';
import type { LoadTarget, Target } from './targets';

export const VIEWPORT = { width: 1440, height: 900 };
/** For a slow machine: a page that is not there by then never comes. */
export const PATIENCE_MS = 120_000;

export interface Actor {
  target: Target;
  page: Page;
  devtools: CDPSession;
  context: BrowserContext;
}

/** A page of its own context and so of its own process: nothing cached, nothing remembered. */
export async function openPage(browser: Browser, target: LoadTarget): Promise<Omit<Actor, 'target'>> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'en-US',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await installProbe(page, target.row);
  const devtools = await context.newCDPSession(page);
  // Processor time of the thread: what other programs take meanwhile does not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, devtools, context };
}

const freeze = (actor: Actor, state: 'frozen' | 'active') =>
  actor.devtools.send('Page.setWebLifecycleState', { state });

/** The page with all that it loads, at rest and watched, then frozen. */
export async function openActor(browser: Browser, target: Target): Promise<Actor> {
  const actor = { target, ...(await openPage(browser, target)) };
  const { page } = actor;
  await page.goto(target.url, { waitUntil: 'networkidle', timeout: PATIENCE_MS });
  await page.locator(target.row).first().waitFor({ timeout: PATIENCE_MS });
  await page.waitForTimeout(2500);
  await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS });
  await watch(page, target.row);
  await waitForQuiet(page);
  await freeze(actor, 'frozen');
  return actor;
}

/** Lets one page act, at this slowdown of its processor. */
export async function onStage<T>(actor: Actor, slowdown: number, work: () => Promise<T>): Promise<T> {
  const { devtools, page } = actor;
  await freeze(actor, 'active');
  await page.bringToFront();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  try {
    await page.waitForTimeout(150);
    return await work();
  } finally {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await freeze(actor, 'frozen');
  }
}

/** Milliseconds of processor time that the page's main thread has worked since it was opened. */
export interface Work {
  script: number;
  /** Script, styles, layout, painting and whatever else its tasks do. */
  main: number;
}

async function readWork({ devtools }: Actor): Promise<Work> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (wanted: string) => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
  return { script: of('ScriptDuration'), main: of('TaskDuration') };
}

/** What the main thread worked meanwhile. */
export async function workOf<T>(actor: Actor, act: () => Promise<T>): Promise<Work & { result: T }> {
  const before = await readWork(actor);
  const result = await act();
  const after = await readWork(actor);
  return { result, script: after.script - before.script, main: after.main - before.main };
}
