/** What others did since a page was made, in the words of its reader. */
import { getFormatter, getTranslations } from 'next-intl/server';
import { actorWords, auditActionKey, fieldLabels, momentWords } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import type { MeanwhileSaid } from '@/lib/admin/action-state';
import type { DraftKind, DraftRef } from '@/lib/admin/draft';
import { readSeen } from '@/lib/admin/seen';
import { getMeanwhile } from '@/server/meanwhile';
import { settingWords, taxWords } from './(dashboard)/settings/site-words';

/** How fields and values of a draft of that kind are said. */
async function wordsOf(locale: Locale, kind: DraftKind) {
  const t = await getTranslations({ locale, namespace: 'admin' });
  if (kind === 'taxes') return taxWords(t, locale);
  if (kind === 'settings') return settingWords(t);
  const labels = fieldLabels(await getTranslations({ locale, namespace: 'admin.form' }), locale);
  return { path: labels.path, value: (value: unknown, key: string) => labels.value(value, key) };
}

/**
 * What was done with a draft since a form of it was made.
 * @param since what the form sent; anything else than what the page wrote into it gives nothing.
 * @param name of the draft, where the page is of several.
 */
export async function sayMeanwhile(
  locale: Locale,
  draft: DraftRef,
  since: string,
  name?: string,
): Promise<MeanwhileSaid[]> {
  const seen = readSeen(since);
  if (!seen) return [];
  const t = await getTranslations({ locale, namespace: 'admin' });
  const tAudit = await getTranslations({ locale, namespace: 'admin.audit' });
  const time = momentWords(await getFormatter({ locale }), (words) => t('draft.utc', words));
  const words = await wordsOf(locale, draft.kind);
  return (await getMeanwhile(draft, seen)).map((one) => {
    const said = t('meanwhile.did', {
      name: actorWords(tAudit, one),
      time: time(one.at),
      what: t(auditActionKey(one.action)),
    });
    return {
      said: name === undefined ? said : t('meanwhile.of', { name, said }),
      rows: one.changes.map(({ path, before, after }) => {
        const key = /[^.[\]]+$/.exec(path)?.[0] ?? '';
        return { field: words.path(path), before: words.value(before, key), after: words.value(after, key) };
      }),
    };
  });
}
