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
  if (typeof location === 'string' && !isOwn(location, host))
    told.push(`leads away: ${location.slice(0, 80)}`);
  const cookies = [headers['set-cookie'] ?? []].flat().join('\n');
  if (/\bpwned=/.test(cookies) || headers.pwned !== undefined) told.push('a header that was sent came back');
  return told;
}
