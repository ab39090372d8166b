import { CircleCheck } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { QueueNav } from '@/components/admin';
import { TextLink } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import type { DraftRef } from '@/lib/admin/draft';
import { importedFile } from '@/lib/admin/draft';
import {
  DECISIONS,
  draftPath,
  placeInQueue,
  queuePath,
  type ReviewQueue,
  readQueue,
} from '@/lib/admin/review-queue';
import { isSiteKind } from '@/lib/admin/site-draft';
import { planTitle } from '@/lib/catalog/plan-title';
import { oneOf } from '@/lib/one-of';
import { getCatalog } from '@/server/catalog/read';
import type { SignedIn } from '@/server/people/sign-in';
import { getChangeSet } from '@/server/plans/change-sets';
import { findListed, type ListedDraft, listQueue } from '@/server/plans/review-queue';
import { readerOf } from '@/server/plans/work';
import { adminPath } from '../../actor';

type Search = Record<string, string | string[] | undefined>;
const textIn = (value: Search[string]): string | null => (typeof value === 'string' ? value : null);

/** The list that the address names, else the set that the draft belongs to. */
export function queueOf(search: Search, changeSetId: string | null = null): ReviewQueue | null {
  return readQueue(textIn(search.in)) ?? (changeSetId ? { kind: 'set', id: changeSetId } : null);
}

/** How drafts of a list are called, with the carrier of each plan. */
async function namesIn(locale: Locale): Promise<(draft: ListedDraft) => string> {
  const t = await getTranslations('admin.drafts.site');
  const { carriers } = await getCatalog();
  return ({ kind, name, carrierId }) => {
    if (isSiteKind(kind)) return t(kind);
    const carrier = carriers.find(({ id }) => id === carrierId);
    return carrier ? planTitle({ carrier, plan: { name } }, locale) : name;
  };
}

async function listName(queue: ReviewQueue): Promise<string> {
  const t = await getTranslations('admin');
  if (queue.kind !== 'set') return t('drafts.title');
  const name = (await getChangeSet(queue.id))?.name ?? '';
  const file = importedFile(name);
  return file === null ? name : t('import.importOf', { file });
}

/** Where a draft stands in the list that one goes through, with the ones beside it; nothing without a list. */
export async function QueueLine({
  locale,
  actor,
  queue,
  draft,
}: {
  locale: Locale;
  actor: SignedIn;
  queue: ReviewQueue | null;
  draft: DraftRef;
}) {
  const place = queue && placeInQueue(await listQueue(queue, await readerOf(actor), locale), draft);
  if (!queue || !place) return null;
  const nameOf = await namesIn(locale);
  const step = (to: ListedDraft | null) =>
    to && { href: adminPath(locale, draftPath(to, queue)), name: nameOf(to) };
  return (
    <QueueNav
      list={{ href: adminPath(locale, queuePath(queue)), name: await listName(queue) }}
      number={place.number}
      count={place.count}
      previous={step(place.previous)}
      next={step(place.next)}
    />
  );
}

/** What was just done with the draft before, from the address; nothing where the address says nothing of it. */
export async function DecidedLine({ locale, search }: { locale: Locale; search: Search }) {
  const done = oneOf(DECISIONS, textIn(search.done));
  const id = textIn(search.of);
  if (done === null || id === null) return null;
  const t = await getTranslations('admin.review');
  const draft = await findListed(id, locale);
  if (!draft) return null;
  const name = (await namesIn(locale))(draft);
  return (
    <p role="status" className="flex items-start gap-2 rounded-md bg-good-soft px-3 py-2 text-sm text-good">
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {t(`decided.${done}`, { name })}{' '}
        <TextLink href={adminPath(locale, draftPath(draft, null))}>{t('toDecided')}</TextLink>
      </span>
    </p>
  );
}
