/** What a browser keeps of the site for use without a network. */
import { BASE_PATH } from './base-path';

/** What an answer is, as far as keeping it goes; null = never kept. */
export type KeptKind = 'page' | 'asset' | 'catalog';

/** Pages that work without a network although nobody opened them yet, below the language. */
export const ALWAYS_KEPT = [
  '/offline',
  '/guide',
  '/guide/choose',
  '/guide/check',
  '/guide/buy',
  '/guide/activate',
  '/guide/call',
  '/guide/keep',
  '/glossary',
] as const;

/** Public pages by their path: never the back office, a reader's report, a program's answer or a download. */
const PAGE =
  /^\/(en|zh)(\/(offline|glossary|method|api|changes|compare|guide(\/[a-z]+)?|plans\/[a-z0-9-]+))?\/?$/;

/** What the scripts of a page say, under the address of its content. */
const WORDS = /^\/words\/[0-9a-f]+\/(en|zh)$/;

/** Whether and as what the answer to this request may be kept. */
export function keptKind(request: {
  method: string;
  path: string;
  sameOrigin: boolean;
  isNavigation: boolean;
}): KeptKind | null {
  const { method, path, sameOrigin, isNavigation } = request;
  if (method !== 'GET' || !sameOrigin) return null;
  if (path.startsWith('/_next/static/') || WORDS.test(path)) return 'asset';
  if (/^\/catalog\/[0-9a-f]+$/.test(path)) return 'catalog';
  return isNavigation && PAGE.test(path) ? 'page' : null;
}

/** Whether an address of this site is a page that may be kept. */
export function isKeptPage(path: string): boolean {
  return keptKind({ method: 'GET', path, sameOrigin: true, isNavigation: true }) === 'page';
}

/** Whether a cache of pages or files, of whatever build, is that of the site below this path: a host has one set for all. */
export function isOwnCache(name: string, base: string = BASE_PATH): boolean {
  const build = /^(?:pages|assets)-[^/]*/.exec(name)?.[0];
  return build !== undefined && name.slice(build.length) === base;
}

/** The language of a page's path; English where it names none. */
export function languageOf(path: string): 'en' | 'zh' {
  return path.startsWith('/zh') ? 'zh' : 'en';
}

/** Paths of scripts, styles, fonts and words that a page or a script names, each once. */
export function assetsIn(text: string): string[] {
  const found =
    text.match(/(?:\/_next\/)?static\/(?:chunks|media|css)\/[\w.~()/-]+\.(?:js|css|woff2)/g) ?? [];
  const words = text.match(/\/words\/[0-9a-f]+\/(?:en|zh)\b/g) ?? [];
  return [...new Set([...found.map((path) => `/_next/${path.replace(/^\/_next\//, '')}`), ...words])];
}
