/** Published changes as Atom and as JSON Feed, in the language of their address. */
import { escapeUTF8 } from 'entities';
import { Feed } from 'feed';
import { hasLocale } from 'next-intl';
import { getFormatter, getTranslations } from 'next-intl/server';
import { changeFeeds } from '@/app/[locale]/changes/feed-addresses';
import { planWithCarrier } from '@/app/[locale]/request-context';
import { sendCached } from '@/app/api/cached-responses';
import { guarded, sendProblem } from '@/app/api/problems';
import { siteAddress } from '@/app/site-address';
import { type ChangeWords, changeTitle, lineText, publishedTime, sourceText } from '@/components/changes';
import { LANGUAGE_TAGS, type Locale, routing } from '@/i18n/routing';
import { catalogDate } from '@/lib/api/catalog-date';
import { type ChangesQuery, parseChangesQuery } from '@/lib/api/changes-schema';
import type { Catalog } from '@/lib/catalog/catalog';
import { planTitle } from '@/lib/catalog/plan-title';
import { changeLines } from '@/lib/changes/lines';
import { changesQueryOf } from '@/lib/changes/page-query';
import { changeSources, type PublishedChange } from '@/lib/changes/published-change';
import { LICENSE } from '@/lib/license';
import { getCatalog, plansByIdOf } from '@/server/catalog/read';
import { readChanges } from '@/server/changes';

export type FeedForm = 'atom' | 'json';

const TYPES = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const satisfies Record<FeedForm, string>;

/** What a reader's program asks again and again: enough that a week is never missed. */
const ENTRIES = 50;
/** What a feed may be asked; a reader's program may add keys of its own, which mean nothing here. */
const ASKED = ['carrier', 'plan', 'kind'];

async function wordsIn(locale: Locale): Promise<ChangeWords> {
  const [plan, need, facts, changes, format] = await Promise.all([
    getTranslations({ locale, namespace: 'plan' }),
    getTranslations({ locale, namespace: 'need' }),
    getTranslations({ locale, namespace: 'facts' }),
    getTranslations({ locale, namespace: 'changes' }),
    getFormatter({ locale }),
  ]);
  return { locale, format, plan, need, facts, changes };
}

/** A change in HTML: its lines, then when it was published, then its sources with their dates. */
function contentOf(change: PublishedChange, words: ChangeWords): string {
  const { changes: t } = words;
  const text = (one: string) => escapeUTF8(one);
  const lines = change.before ? changeLines(change.before, change.after) : [];
  const sources = changeSources(change);
  return [
    lines.length === 0
      ? `<p>${text(t('cameIn'))}</p>`
      : `<ul>${lines.map((line) => `<li>${text(lineText(line, words))}</li>`).join('')}</ul>`,
    ...(change.ofCarrier ? [`<p>${text(t('ofCarrier'))}</p>`] : []),
    `<p>${text(t('publishedText', { time: publishedTime(change.publishedAt, words) }))}</p>`,
    sources.length === 0
      ? `<p>${text(t('noSource'))}</p>`
      : `<ul>${sources
          .map((source) => `<li><a href="${text(source.url)}">${text(sourceText(source, words))}</a></li>`)
          .join('')}</ul>`,
  ].join('');
}

interface Asked {
  form: FeedForm;
  origin: string;
  locale: Locale;
  catalog: Catalog;
  query: ChangesQuery;
}

async function feedOf({ form, origin, locale, catalog, query }: Asked): Promise<Feed> {
  const words = await wordsIn(locale);
  const { changes: t } = words;
  const nameOf = (id: string) => {
    const one = planWithCarrier(catalog, id);
    return one ? planTitle(one, locale) : id;
  };
  const { carrier, plan, kind } = query;
  const filter = { carriers: carrier, plans: plan, kinds: kind, since: null };
  const { changes, loadedOn } = await readChanges(filter, { take: ENTRIES });
  const named = [
    ...catalog.carriers.filter(({ id }) => carrier.includes(id)).map(({ name }) => name[locale]),
    ...plan.map(nameOf),
  ];
  const hrefs = changeFeeds(locale, { carriers: carrier, plan: plan.join(',') }).hrefs;
  const shown = changesQueryOf({ carriers: carrier, plan: plan[0] ?? '', kinds: kind });
  const page = `${origin}/${locale}/changes${shown && `?${shown}`}`;
  const since = changes[0]?.publishedAt ?? loadedOn ?? catalogDate(catalog.plans) ?? '1970-01-01';
  const feed = new Feed({
    id: page,
    title: t('feedTitle', { of: named.length > 0 ? named.join(', ') : t('feedOfAll') }),
    description: t('feedDescription'),
    language: LANGUAGE_TAGS[locale],
    link: page,
    copyright: LICENSE.short,
    author: { name: 'Plansight', link: origin },
    updated: new Date(since),
    favicon: `${origin}/icon.svg`,
    feedLinks: { atom: `${origin}${hrefs.atom}`, json: `${origin}${hrefs.json}` },
  });
  for (const change of changes) {
    const { planId, number, publishedAt, kinds, before, after } = change;
    const at = new Date(publishedAt);
    const link = `${origin}/${locale}/changes?plan=${planId}#${planId}-${number}`;
    const title = changeTitle(nameOf(planId), before ? changeLines(before, after) : [], words);
    feed.addItem({
      ...{ id: link, link, date: at, published: at },
      // A title of Atom is HTML here, one of JSON Feed is plain text.
      title: form === 'atom' ? escapeUTF8(title) : title,
      content: contentOf(change, words),
      category: kinds.map((name) => ({ name: t(`kinds.${name}`), term: name })),
    });
  }
  return feed;
}

/** Version 1.1, which the package does not know yet: it asks for authors as a list and names the language. */
function jsonFeed(feed: Feed, locale: Locale): string {
  const { author, ...rest } = JSON.parse(feed.json1()) as { author?: unknown } & Record<string, unknown>;
  return JSON.stringify({
    ...rest,
    version: 'https://jsonfeed.org/version/1.1',
    language: LANGUAGE_TAGS[locale],
    ...(author !== undefined && { authors: [author] }),
  });
}

/** The feed of all changes, of carriers or of plans; a problem document where these are not known. */
export function sendFeed(request: Request, form: FeedForm, requested: string): Promise<Response> {
  return guarded(request, async () => {
    if (!hasLocale(routing.locales, requested)) return sendProblem('not-found', 'Ask /en or /zh.');
    const locale = requested;
    const catalog = await getCatalog();
    const given = [...new URL(request.url).searchParams].filter(([key]) => ASKED.includes(key));
    const parsed = parseChangesQuery(
      new URLSearchParams(given),
      catalog.carriers.map(({ id }) => id),
      plansByIdOf(catalog),
    );
    if (!parsed.ok) return sendProblem(parsed.kind, 'The query has faults.', parsed.faults);
    const { query } = parsed;
    const origin = await siteAddress();
    return sendCached(request, catalog.version, {
      key: JSON.stringify(['feed', form, locale, origin, query]),
      make: async () => {
        const feed = await feedOf({ form, origin, locale, catalog, query });
        const body = form === 'atom' ? feed.atom1() : jsonFeed(feed, locale);
        return { body, contentType: TYPES[form] };
      },
    });
  });
}
