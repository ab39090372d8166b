import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { alikeNeedOf, planWithCarrier, toParams } from '@/app/[locale]/request-context';
import { siteAddress } from '@/app/site-address';
import { EmbedMaker, FrameCode } from '@/components/embed';
import { useNeedPartWords } from '@/components/need';
import { useFactLabels } from '@/components/plan';
import { PlanMatches } from '@/components/plan-search';
import { TextLink } from '@/components/ui';
import { alternatesOf } from '@/i18n/alternates';
import { ClientMessages } from '@/i18n/client-messages';
import { LOCALES, type Locale } from '@/i18n/routing';
import { withBase } from '@/lib/base-path';
import type { CatalogView } from '@/lib/catalog/catalog';
import { findPlans } from '@/lib/catalog/plan-search';
import { planTitle } from '@/lib/catalog/plan-title';
import { EMBED_KINDS, EMBED_SIZES, type Embed, embedHref, frameCode, themeOf } from '@/lib/embed/embed';
import type { Need } from '@/lib/need/need';
import { summarizeNeed } from '@/lib/need/summary';
import { needQuery, needToParams } from '@/lib/need/url';
import { MAX_PICKED, VIEW_PARAMS } from '@/lib/table/view-params';
import { getCatalog, getCatalogView } from '@/server/catalog/read';

type Props = PageProps<'/[locale]/embed'>;

const OWN = ['kind', 'plans', 'lang', 'theme'];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'embed' });
  return { title: t('title'), description: t('intro'), alternates: alternatesOf(locale, '/embed') };
}

interface ChosenPlans {
  ids: string[];
  /** The first text that names no one plan, with what it may mean. */
  open: { text: string; matches: string[] } | null;
}

/** The plans that a list of ids or names means; commas stand between them. */
function choose(view: CatalogView, typed: string): ChosenPlans {
  const texts = typed
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean)
    .slice(0, MAX_PICKED);
  const found = texts.map((text) => ({ text, ...findPlans(view, text) }));
  const ids = [...new Set(found.flatMap(({ id }) => id ?? []))];
  return { ids, open: found.find(({ id }) => id === null) ?? null };
}

/** Makes the code by which another site shows a plan, a comparison or the cheapest plans. */
export default async function EmbedPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const [t, catalog, view, origin] = await Promise.all([
    getTranslations('embed'),
    getCatalog(),
    getCatalogView(),
    siteAddress(),
  ]);
  const search = toParams(await searchParams);
  const { need } = alikeNeedOf(search, catalog, [...OWN, ...VIEW_PARAMS]);
  const kind = EMBED_KINDS.find((one) => one === search.get('kind')) ?? 'plan';
  const language = LOCALES.find((one) => one === search.get('lang')) ?? locale;
  const typed = search.getAll('plans').join(',').slice(0, 400);
  const theme = themeOf(search.get('theme'));
  const { ids, open } = choose(view, typed);
  const used = kind === 'find' ? [] : kind === 'plan' ? ids.slice(0, 1) : ids;
  const isReady = kind === 'find' || used.length > 0;
  const embed: Embed = { kind, locale: language, plans: used, need: needToParams(need), theme };
  const nameOf = (id: string) => {
    const one = planWithCarrier(catalog, id);
    return one ? planTitle(one, language) : id;
  };
  const title = kind === 'find' ? t('findTitle') : used.map(nameOf).join(', ');
  const { height } = EMBED_SIZES[kind];
  const src = embedHref(embed);
  const frame = { title: `Plansight: ${title}`, width: '100%', height } as const;
  const hrefWith = (text: string) =>
    `/${locale}/embed?${new URLSearchParams([['kind', kind], ['plans', text], ['lang', language], ...(theme ? [['theme', theme]] : []), ...needToParams(need)])}`;
  return (
    <ClientMessages namespaces={['embed']}>
      <div className="mx-auto flex max-w-4xl flex-col gap-5 px-4 py-8 lg:px-6">
        <header>
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <p className="mt-2 max-w-prose text-muted">{t('intro')}</p>
        </header>
        <EmbedMaker
          action={`/${locale}/embed`}
          kind={kind}
          plans={typed}
          language={language}
          languages={LOCALES.map((value) => ({ value, label: t(`languages.${value}`) }))}
          theme={theme}
          pairs={needToParams(need)}
        />
        <PricedFor need={need} href={`/${locale}?${needQuery(need)}`} />
        {kind !== 'find' && open && (
          <PlanMatches
            text={open.text}
            matches={open.matches.flatMap((id) => {
              const one = planWithCarrier(catalog, id);
              const others = ids.filter((other) => other !== id);
              return one ? [{ ...one, href: hrefWith([...others, id].join(',')) }] : [];
            })}
          />
        )}
        {!isReady && !open && <Notice>{t('choose')}</Notice>}
        {kind === 'plan' && ids.length > 1 && <Notice>{t('oneOnly', { plan: title })}</Notice>}
        {isReady && (
          <>
            <FrameCode code={frameCode({ ...frame, src: `${origin}${src}` })} />
            <section aria-labelledby="preview" className="flex flex-col gap-2">
              <h2 id="preview" className="text-lg font-semibold">
                {t('preview')}
              </h2>
              <iframe
                {...frame}
                src={withBase(src)}
                loading="lazy"
                className="max-w-full rounded-md border"
              />
            </section>
          </>
        )}
        <p className="max-w-prose text-sm text-muted">{t('oembed')}</p>
      </div>
    </ClientMessages>
  );
}

/** What the frame is priced for, and where that is changed. */
function PricedFor({ need, href }: { need: Need; href: string }) {
  const words = useNeedPartWords();
  const { list } = useFactLabels();
  return <Priced href={href} what={list(summarizeNeed(need).map(words))} />;
}

async function Priced({ href, what }: { href: string; what: string }) {
  const t = await getTranslations('embed');
  return (
    <p className="text-sm text-muted">
      {t('for', { what })} <TextLink href={href}>{t('change')}</TextLink>
    </p>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="rounded-md bg-watch-soft px-3 py-2 text-sm">
      {children}
    </p>
  );
}
