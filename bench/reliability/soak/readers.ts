/** What readers and programs ask, each kind as often as its weight says. */
import type { Random } from '../../random';
import type { Answer, Asked } from '../client';
import { type Want, want } from '../wants';

export interface Reading {
  kind: string;
  path: string;
  asked?: Asked;
}

export interface Site {
  planIds: readonly string[];
  /** Addresses of scripts and styles that pages name. */
  assets: readonly string[];
  /** What many ask, and what is answered from memory where nothing was published since. */
  popular: { plans: readonly string[]; wants: readonly Want[] };
}

/** How often somebody asks what nobody asked before: its page has to be made. */
const FRESH = 0.03;
const POPULAR = 5;

/** A site with what is popular on it. */
export function siteOf(random: Random, planIds: readonly string[], assets: readonly string[]): Site {
  const some = <T>(make: () => T): T[] => Array.from({ length: POPULAR }, make);
  const popular = { plans: some(() => random.pick(planIds)), wants: some(() => want(random)) };
  return { planIds, assets, popular };
}

type Make = (random: Random, site: Site) => Omit<Reading, 'kind'>;

const posted = (path: string, body: unknown, more: Record<string, string> = {}): Omit<Reading, 'kind'> => ({
  path,
  asked: {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...more },
    body: JSON.stringify(body),
  },
});
const language = (random: Random) => random.pick(['en', 'zh'] as const);
const isFresh = (random: Random) => random.chance(FRESH);
const plan = (random: Random, { planIds, popular }: Site) =>
  random.pick(isFresh(random) ? planIds : popular.plans);
const asks = (random: Random, { popular }: Site): Want =>
  isFresh(random) ? want(random) : random.pick(popular.wants);
/** Three plans to compare: the popular ones in threes, now and then any. */
function three(random: Random, { planIds, popular }: Site): string {
  const from = isFresh(random) ? planIds : popular.plans;
  const at = Math.floor(random.next() * (from.length - 2));
  return from.slice(at, at + 3).join(',');
}

const PAGES = ['', '/guide', '/guide/choose', '/method', '/glossary', '/changes', '/need', '/api', '/embed'];
const tool = (name: string, given: unknown) =>
  posted(
    '/api/mcp',
    { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } },
    { accept: 'application/json, text/event-stream' },
  );

const KINDS: Readonly<Record<string, readonly [weight: number, make: Make]>> = {
  'first page, a question': [
    20,
    (random, site) => ({ path: `/${language(random)}?${asks(random, site).query}` }),
  ],
  'other pages': [15, (random) => ({ path: `/${language(random)}${random.pick(PAGES)}` })],
  'page of a plan': [12, (random, site) => ({ path: `/${language(random)}/plans/${plan(random, site)}` })],
  comparison: [5, (random, site) => ({ path: `/${language(random)}/compare?plans=${three(random, site)}` })],
  'API: plans, a page of the list': [
    8,
    (random) => ({ path: `/api/v1/plans?limit=50&network=${random.pick(['att', 'tmobile', 'verizon'])}` }),
  ],
  'API: plans as CSV': [4, () => ({ path: '/api/v1/plans?limit=100&format=csv' })],
  'API: one plan': [8, (random, site) => ({ path: `/api/v1/plans/${plan(random, site)}` })],
  'API: quotes': [
    8,
    (random, site) =>
      posted('/api/v1/quotes', { need: want(random).need, planIds: [random.pick(site.planIds)] }),
  ],
  'API: quotes of all plans': [
    1,
    (random, site) => posted('/api/v1/quotes', { need: asks(random, site).need }),
  ],
  'API: changes': [3, () => ({ path: '/api/v1/changes?limit=50' })],
  feeds: [
    3,
    (random) => ({ path: `/${language(random)}/changes/feed.${random.pick(['atom', 'json'] as const)}` }),
  ],
  'tools for models: find': [0.5, (random, site) => tool('find_plans', { need: asks(random, site).need })],
  'tools for models: one plan': [2.5, (random, site) => tool('get_plan', { planId: plan(random, site) })],
  frames: [3, (random, site) => ({ path: `/${language(random)}/embed/plan/${plan(random, site)}` })],
  assets: [7, (random, { assets }) => ({ path: random.pick(assets) })],
};

const TOTAL = Object.values(KINDS).reduce((sum, [weight]) => sum + weight, 0);

/** The next thing that somebody asks. */
export function nextReading(random: Random, site: Site): Reading {
  let left = random.next() * TOTAL;
  for (const [kind, [weight, make]] of Object.entries(KINDS)) {
    left -= weight;
    if (left < 0) return { kind, ...make(random, site) };
  }
  return { kind: 'other pages', path: '/en' };
}

/** Whether these questions may be answered so. A tool for models says in its answer that it failed. */
export const isFine = ({ status, text }: Pick<Answer, 'status' | 'text'>): boolean =>
  (status === 200 && !text.includes('"isError":true')) || status === 307;
