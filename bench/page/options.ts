/** What `npm run bench -- page` can be asked. */
import { parseArgs } from 'node:util';
import { StepFailed } from '@/scripts/support/run.mjs';
import { PEERS, type Peer } from '../peers/build';
import { isPeer } from './targets';

export const PARTS = ['keys', 'facet', 'sort', 'scroll', 'need', 'drag', 'load'] as const;
export type Part = (typeof PARTS)[number];

export interface PageOptions {
  plans: number[];
  cpu: number[];
  parts: readonly Part[];
  /** How often each page has its turn. */
  turns: number;
  peers: readonly Peer[];
  /** Addresses of the product, one for each number of plans; empty = started here. */
  product: string[];
  /** Another build to measure beside it, one address for each number of plans. */
  against: string[];
}

const USAGE = `npm run bench -- page [--plans 185,10000] [--cpu 1,4] [--only ${PARTS.join(',')}] [--n 4]
  [--peers ${PEERS.join(',')}] [--against URL,…] with PRODUCT_URL=URL,… (one for each of --plans)`;

const wrong = (what: string) => new StepFailed(`Reading ${what}`, `Use: ${USAGE}`);

const list = (text: string | undefined): string[] => (text ? text.split(',').map((one) => one.trim()) : []);

function numbers(text: string, name: string): number[] {
  const found = list(text).map(Number);
  if (found.length === 0 || found.some((one) => !(one > 0))) throw wrong(name);
  return found;
}

/** Reads the arguments behind `page`; throws StepFailed where one is not understood. */
export function readOptions(args: readonly string[]): PageOptions {
  const text = { type: 'string' } as const;
  const options = { plans: text, cpu: text, only: text, n: text, peers: text, against: text };
  let values: Partial<Record<keyof typeof options, string>>;
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch {
    throw wrong('the options');
  }
  const plans = numbers(values.plans ?? '185,10000', '--plans');
  const parts = values.only === undefined ? PARTS : PARTS.filter((part) => list(values.only).includes(part));
  const peers = values.peers === undefined ? PEERS : list(values.peers).filter(isPeer);
  if (parts.length === 0) throw wrong('--only');
  const [product, against] = [list(process.env.PRODUCT_URL), list(values.against)];
  for (const addresses of [product, against])
    if (addresses.length > 0 && addresses.length !== plans.length) throw wrong('the addresses');
  return {
    ...{ plans, parts, peers, product, against },
    cpu: numbers(values.cpu ?? '1,4', '--cpu'),
    turns: numbers(values.n ?? '4', '--n')[0] as number,
  };
}
