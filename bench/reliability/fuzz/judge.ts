/** What no answer may be, whatever was asked. */
import type { Answer } from '../client';

/** The server's own insides: a stack, a file of it, a statement of its database. */
const INSIDES = [
  /\n\s+at [\w.<>]+ \(?(?:file:|node:|\/)/,
  /\/(?:work|home|root|usr|var|tmp)\/[\w.-]+\/[\w./-]+\.(?:js|ts|mjs|db)\b/,
  /node_modules\//,
  /\bSQLITE_[A-Z]+\b/,
  /\bPrismaClient\w*Error\b/,
  /\b(?:SELECT|INSERT INTO|UPDATE) ["`][\w.]+["`]/,
];

const isOwn = (location: string, host: string): boolean => {
  if (!URL.canParse(location, `http://${host}`)) return false;
  const url = new URL(location, `http://${host}`);
  return url.host === host && /^https?:$/.test(url.protocol);
};

/** The faults of an answer, in words; none where it is as it may be. @param host that was asked. */
export function faultsOfAnswer(answer: Answer, host: string): string[] {
  const { status, error = '', headers, text } = answer;
  if (status === 0) return error.startsWith('not sent') ? [] : [`no whole answer: ${error}`];
  const told: string[] = [];
  if (status >= 500 && status !== 501) told.push(`${status} ${text.replace(/\s+/g, ' ').slice(0, 120)}`);
  // Pages name the files of their scripts, and documents may show what was sent; only other answers are searched whole.
  const searched = status < 400 && text.startsWith('<!DOCTYPE html>') ? '' : text;
  for (const pattern of INSIDES) {
    const [found] = pattern.exec(searched) ?? [];
    if (found) told.push(`shows its insides: ${found.trim().slice(0, 80)}`);
  }
  const { location } = headers;
  if (typeof location === 'string' && !isOwn(location, host)) told.push(`leads away: ${location.slice(0, 80)}`);
  const cookies = [headers['set-cookie'] ?? []].flat().join('\n');
  if (/\bpwned=/.test(cookies) || headers.pwned !== undefined) told.push('a header that was sent came back');
  return told;
}

interface Quoted {
  totalCost?: string;
  total?: string;
  items?: { amount: string }[];
}

/** Thousandths of a dollar, exactly; amounts have at most so many places after the dot as are kept. */
function exact(amount: string): bigint {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const value = BigInt(whole + part.padEnd(12, '0').slice(0, 12));
  return sign ? -value : value;
}

/** Whether items, and where there is one the schedule, add up to the total. */
export function addsUp(total: string, parts: readonly string[]): boolean {
  return parts.reduce((sum, part) => sum + exact(part), 0n) === exact(total);
}
export type { Quoted };
