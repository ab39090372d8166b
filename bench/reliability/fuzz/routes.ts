/** Every route of the build, from its own list, with addresses of it: none is forgotten, none is made up. */
import { readFileSync } from 'node:fs';
import type { Random } from '../../random';

/** Routes that Next draws where another failed: nobody asks for them by an address of theirs. */
const INNER = ['/_global-error', '/_not-found'];

/** The templates of the build, such as `/[locale]/plans/[planId]`. */
export function routesOfBuild(): string[] {
  const built = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8'));
  return [...new Set(Object.values(built) as string[])].filter((route) => !INNER.includes(route)).sort();
}

/** What stands for a part of an address. */
export interface Parts {
  planIds: readonly string[];
  carrierIds: readonly string[];
  draftIds: readonly string[];
  /** By the name in the template, what else there is. */
  others: Readonly<Record<string, readonly string[]>>;
}

/** Parts that no address has, and that must be answered as such. */
export const ODD = [
  '',
  '.',
  '..',
  '%00',
  '%',
  '%2e%2e%2f',
  '%25',
  '%ff',
  '%0d%0aset-cookie:%20x=1',
  'constructor',
  '__proto__',
  '-1',
  '1e309',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  'a'.repeat(300),
  '中文',
  '%E4%B8%AD',
  '../../etc/passwd',
  ';x=1',
  '..%5c..%5c',
] as const;

/** An address of that route: mostly one that there is. */
export function addressOf(route: string, parts: Parts, random: Random): string {
  const one = (name: string): string => {
    if (random.chance(0.15)) return random.pick(ODD);
    if (name === 'locale') return random.chance(0.93) ? random.pick(['en', 'zh']) : random.pick(['fr', 'EN', 'zh-CN']);
    if (name === 'planId') return random.pick(parts.planIds);
    if (name === 'carrierId') return random.pick(parts.carrierIds);
    if (name === 'draftId') return random.chance(0.7) ? random.pick(parts.draftIds) : 'no-such-draft';
    return random.pick(parts.others[name] ?? ['x', 'no-such-thing', '3f6c', '1']);
  };
  return encodeLoosely(route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => one(name)));
}

/** Signs that cannot stand in a request line are written as they are sent; all else stays as malformed as it is. */
export const encodeLoosely = (path: string): string =>
  path.replace(/[^\x21-\x7e]/gu, (sign) => Buffer.from(sign).toString('hex').replace(/../g, '%$&'));
