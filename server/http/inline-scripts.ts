/** The scripts that stand in a page itself, and the policy that lets these run and no others. */
import { createHash } from 'node:crypto';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
/** Data, which no browser runs. */
const DATA = /\btype="(?!text\/javascript|module)[^"]*"/;
/** What React Server Components write piece by piece while a page is rendered. */
const FLIGHT = /^\(?self\.__next_f\b/;

/** Joins the pieces of flight data that follow each other, so that a policy need not name each of them. */
export function joinFlightScripts(html: string): string {
  const parts: string[] = [];
  let flight: string[] = [];
  let end = 0;
  const flush = () => {
    // Each piece is a statement of its own, also where the next begins with a parenthesis.
    if (flight.length > 0) parts.push(`<script>${flight.join('\n;')}</script>`);
    flight = [];
  };
  for (const { 0: whole, 1: attributes, 2: text = '', index } of html.matchAll(SCRIPT)) {
    const isFlight = attributes === '' && FLIGHT.test(text);
    if (!isFlight || index > end) flush();
    parts.push(html.slice(end, index));
    if (isFlight) flight.push(text);
    else parts.push(whole);
    end = index + whole.length;
  }
  flush();
  parts.push(html.slice(end));
  return parts.join('');
}

/** Links by which a browser fetches scripts before it meets them. */
const SCRIPT_LINK = /<link\b(?=[^>]*\b(?:as="script"|rel="modulepreload"))[^>]*>/g;

/** A page as it is read where no script may run: what could run, and what would be fetched for it, is left out. */
export function withoutScripts(html: string): string {
  return html.replace(SCRIPT, '').replace(SCRIPT_LINK, '');
}

/** A source expression for each script that the page holds and a browser would run, e.g. `'sha256-…'`. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(SCRIPT)].filter(
    ([, attributes = '']) => !/\bsrc=/.test(attributes) && !DATA.test(attributes),
  );
  const hashes = scripts.map(([, , text = '']) => createHash('sha256').update(text).digest('base64'));
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`);
}
