/** What kind of page a source is, told by its address alone. */
import type { CarrierDocument, Source } from '@/lib/plan/plan';

export const SOURCE_KINDS = ['label', 'carrier', 'carrierCopy', 'repository', 'other'] as const;
/**
 * `label`: a broadband label on the carrier's site; `carrier`: another page of the carrier; `carrierCopy`: a page of the
 * carrier in a web archive; `repository`: a file in a public code repository; `other`: a review or another site.
 */
export type SourceKind = (typeof SOURCE_KINDS)[number];

const REPOSITORIES = ['github.com', 'githubusercontent.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'];
const LABEL = /broadband-?(facts-?)?labels?|broadbandfacts|nutrition-?labels?|^https?:\/\/labels\./i;
/** The archive's address, then a time, then the address of the page that was kept. */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:org|ph|is|today))\/(?:\d+[a-z_]*\/)?(https?:\/\/.+)$/i;

/** `support.google.com` and `fi.google.com` are of one owner: all carriers here have a domain of two parts. */
const domainOf = (url: string): string => new URL(url).hostname.split('.').slice(-2).join('.');

/** The kind of a source of a plan of this carrier; a host is the carrier's where its website or one of its links is there. */
export function sourceKind(
  url: string,
  { website, links }: Pick<CarrierDocument, 'website' | 'links'>,
): SourceKind {
  const domains = new Set([website, ...Object.values(links)].filter((link) => link !== null).map(domainOf));
  const archived = ARCHIVED.exec(url)?.[1];
  if (archived) return URL.canParse(archived) && domains.has(domainOf(archived)) ? 'carrierCopy' : 'other';
  const domain = domainOf(url);
  if (domains.has(domain)) return LABEL.test(url) ? 'label' : 'carrier';
  return REPOSITORIES.includes(domain) ? 'repository' : 'other';
}

/** What the title of a source of the catalog says of where it was copied. */
const COPIED = /\s*\([^()]*public repository[^()]*\)/;

/**
 * The title that a reader sees. null for a file of a public repository: the name of its owner says nothing to a reader, who
 * is told that it is third-party, with its date and its link.
 */
export function shownTitle({ url, title }: Pick<Source, 'url' | 'title'>): string | null {
  return REPOSITORIES.includes(domainOf(url)) ? null : title.replace(COPIED, '');
}
