/** Small pages of this site for frames of other sites: their addresses, and the code that frames them. */
import { withoutBase } from '@/lib/base-path';
import { MAX_PICKED } from '@/lib/table/view-params';

export const EMBED_KINDS = ['plan', 'compare', 'find'] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];
export const EMBED_THEMES = ['light', 'dark'] as const;
/** null = as the reader's system is set. */
export type EmbedTheme = (typeof EMBED_THEMES)[number] | null;
/** Keys of an embed's address that are its own; the rest is the need. */
export const EMBED_PARAMS = ['plans', 'theme'] as const;

const LANGUAGES = ['en', 'zh'] as const;
type Language = (typeof LANGUAGES)[number];

/** What is framed. */
export interface Embed {
  kind: EmbedKind;
  locale: Language;
  /** Ids: one of a plan, one to six of a comparison, none of the best plans. */
  plans: string[];
  /** The need, as pairs of an address. */
  need: [string, string][];
  theme: EmbedTheme;
}

/** The size of a frame where its site names none, in CSS pixels. */
export const EMBED_SIZES: Record<EmbedKind, { width: number; height: number }> = {
  plan: { width: 480, height: 640 },
  compare: { width: 760, height: 720 },
  find: { width: 560, height: 640 },
};

export const themeOf = (text: string | null): EmbedTheme =>
  EMBED_THEMES.find((theme) => theme === text) ?? null;

const EMBED = /^\/(en|zh)\/embed\/(?:(compare|find)|plan\/([a-z0-9-]+))\/?$/;
const PAGE = /^\/(en|zh)(?:\/(?:(compare)|plans\/([a-z0-9-]+)))?\/?$/;

/** Whether a path is that of a page for frames. */
export const isEmbedPath = (path: string): boolean => EMBED.test(path);

const queryOf = (pairs: readonly (readonly [string, string])[]): string => {
  const query = new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString();
  return query && `?${query.replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
};

/** Path and query of the page for frames. */
export function embedHref({ kind, locale, plans, need, theme }: Embed): string {
  const end = kind === 'plan' ? `plan/${plans[0] ?? ''}` : kind;
  const own: [string, string][] = [
    ...(kind === 'compare' ? ([['plans', plans.join(',')]] as [string, string][]) : []),
    ...(theme ? ([['theme', theme]] as [string, string][]) : []),
  ];
  return `/${locale}/embed/${end}${queryOf([...own, ...need])}`;
}

/** Path and query of the page of the site that says the same, with all of it. */
export function pageHref({ kind, locale, plans, need }: Embed): string {
  if (kind === 'plan') return `/${locale}/plans/${plans[0] ?? ''}${queryOf(need)}`;
  if (kind === 'compare') return `/${locale}/compare${queryOf([['plans', plans.join(',')], ...need])}`;
  return `/${locale}${queryOf(need)}`;
}

/** Ids in a list with commas, or repeated; each once, six at most. */
export const planIdsOf = (params: URLSearchParams): string[] =>
  [
    ...new Set(
      params
        .getAll('plans')
        .join(',')
        .split(',')
        .map((id) => id.trim()),
    ),
  ]
    .filter((id) => /^[a-z0-9-]+$/.test(id))
    .slice(0, MAX_PICKED);

/**
 * What an address of this site shows in a frame: a plan's page, a comparison, the first page, or one of the pages for
 * frames themselves. null for any other address, also of another site.
 * @param site where this site answers, e.g. `https://example.org/plansight`.
 */
export function embedOf(address: string, site: string): Embed | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const { origin, pathname } = new URL(site);
  const path = withoutBase(url.pathname, pathname.replace(/\/$/, ''));
  if (url.origin !== origin || path === null) return null;
  const found = EMBED.exec(path) ?? PAGE.exec(path);
  if (!found) return null;
  const [, language, whole, plan] = found;
  const kind: EmbedKind = plan ? 'plan' : whole === 'compare' ? 'compare' : 'find';
  const plans = plan ? [plan] : kind === 'compare' ? planIdsOf(url.searchParams) : [];
  if (kind === 'compare' && plans.length === 0) return null;
  const need = [...url.searchParams].filter(([key]) => !(EMBED_PARAMS as readonly string[]).includes(key));
  return { kind, locale: language as Language, plans, need, theme: themeOf(url.searchParams.get('theme')) };
}

/** A text as it stands in HTML, also inside an attribute in double quotes. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The code that frames a page.
 * @param src the whole address; `title` what a screen reader says of the frame.
 */
export function frameCode({
  src,
  title,
  width,
  height,
}: {
  src: string;
  title: string;
  width: number | '100%';
  height: number;
}): string {
  return `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}
