/** The turns: every page does the same in each, so that what else the machine does falls on all of them. */
import { loadavg } from 'node:os';
import type { Browser } from '@playwright/test';
import { printTable } from '../print';
import { changeNeed, clickHeaders, type EventTimes, tickFacet, typeKeys } from './events';
import { type LoadTimes, loadOnce, NETWORKS } from './load';
import { type DragTimes, drag, type Frames, scroll } from './motion';
import type { PageOptions, Part } from './options';
import { dragRows, eventRows, loadRows, ratioRows, Samples, scrollRows } from './record';
import { type Actor, onStage, openActor } from './stage';
import type { LoadTarget, Target } from './targets';

const EVENT_PARTS: Partial<Record<Part, (actor: Actor, turn: number) => Promise<EventTimes[]>>> = {
  keys: typeKeys,
  facet: tickFacet,
  sort: clickHeaders,
  need: changeNeed,
};

interface Measured {
  events: Samples<EventTimes>;
  scrolls: Samples<Frames>;
  drags: Samples<DragTimes>;
}

/** One turn of one page; what fails in one part is told and leaves the others standing. */
async function takeTurn(actor: Actor, parts: readonly Part[], turn: number, into: Measured): Promise<void> {
  const { name } = actor.target;
  for (const part of parts) {
    try {
      for (const times of (await EVENT_PARTS[part]?.(actor, turn)) ?? [])
        into.events.add(name, times.kind, times);
      if (part === 'scroll') into.scrolls.add(name, 'scroll', await scroll(actor));
      const dragged = part === 'drag' ? await drag(actor) : null;
      if (dragged) into.drags.add(name, 'drag', dragged);
    } catch (error) {
      console.error(`${name}, ${part}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }
}

/** Each turn begins with another page. */
const turned = <T>(list: readonly T[], by: number): T[] =>
  list.map((_, place) => list[(place + by) % list.length] as T);

function print(title: string, measured: Measured, targets: readonly Target[], own: readonly string[]): void {
  const pages = targets.map(({ name }) => name);
  const peers = pages.filter((name) => !own.includes(name));
  const { events, scrolls, drags } = measured;
  const head = 'in sight / whole table / page settled, ms; script / main thread, ms of processor';
  if (events.kinds.length > 0) {
    printTable(`${title}: ${head}`, ['event', ...pages], eventRows(events, pages));
    const ratios = ratioRows(events, own, peers);
    const columns = ['event', 'page', ...peers.map((peer) => `÷ ${peer}`)];
    printTable(`${title}: in sight, whole table, script, main thread as ratios`, columns, ratios);
  }
  const motion = ['page', 'frames/s', '> 20 ms', 'longest, ms', 'main thread, ms a frame'];
  if (scrolls.kinds.length > 0) printTable(`${title}: scroll`, motion, scrollRows(scrolls, pages));
  if (drags.kinds.length > 0) {
    const columns = [...motion, 'values/s', 'table changes/s', 'longest pause of the table, ms'];
    printTable(`${title}: data slider dragged`, columns, dragRows(drags, own));
  }
}

/** Use of the pages: all that is not loading, at each slowdown. */
export async function measureUse(
  browser: Browser,
  targets: readonly Target[],
  own: readonly string[],
  plans: number,
  options: PageOptions,
): Promise<void> {
  const parts = options.parts.filter((part) => part !== 'load');
  if (parts.length === 0) return;
  const actors: Actor[] = [];
  for (const target of targets) actors.push(await openActor(browser, target));
  for (const cpu of options.cpu) {
    const measured: Measured = { events: new Samples(), scrolls: new Samples(), drags: new Samples() };
    // The first turn warms up: code that ran only a few times is not yet compiled.
    for (let turn = 0; turn <= options.turns; turn += 1) {
      const into =
        turn > 0 ? measured : { events: new Samples(), scrolls: new Samples(), drags: new Samples() };
      for (const actor of turned(actors, turn))
        await onStage(actor, cpu, () => takeTurn(actor, parts, turn, into as Measured));
    }
    const load = loadavg()[0]?.toFixed(1);
    const title = `${plans.toLocaleString('en-US')} plans, ${cpu}× CPU, ${options.turns} turns, load ${load}`;
    print(title, measured, targets, own);
  }
  for (const { context } of actors) await context.close();
}

/** First loads, page after page, after one each that warms the servers. */
export async function measureLoads(
  browser: Browser,
  targets: readonly LoadTarget[],
  plans: number,
  options: PageOptions,
): Promise<void> {
  const samples = new Samples<LoadTimes>();
  for (const network of NETWORKS.filter(({ slowdown }) => options.cpu.includes(slowdown)))
    for (let turn = 0; turn <= options.turns; turn += 1)
      for (const target of turned(targets, turn)) {
        const times = await loadOnce(browser, target, network);
        if (turn > 0) samples.add(target.name, network.label, times);
      }
  const columns = ['first load', 'page', 'script until load, KiB', 'after, KiB'];
  const title = `${plans.toLocaleString('en-US')} plans, ${options.turns} loads, load ${loadavg()[0]?.toFixed(1)}`;
  const pages = targets.map(({ name }) => name);
  const times = ['first paint, ms', 'rows, ms', 'interactive, ms', 'blocking, ms'];
  printTable(title, [...columns, ...times], loadRows(samples, pages));
}
