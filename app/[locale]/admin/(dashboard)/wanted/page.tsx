import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminPage } from '@/components/admin';
import { nameList } from '@/components/formatters';
import { CopyQuestion } from '@/components/reasons';
import { EmptyState, TextLink } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import { answerFormOf, wantedAnswers } from '@/lib/advice/wanted';
import { criterionKey } from '@/lib/cost/reason';
import { countryName } from '@/lib/country';
import { getCatalog } from '@/server/catalog/read';
import { adminPath, requireActor } from '../../actor';
import { answerAction } from './actions';

type Props = PageProps<'/[locale]/admin/wanted'>;

/** More than a day's work; the rest comes up as these are answered. */
const MOST = 40;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.wanted' });
  return { title: t('title') };
}

/** The questions to carriers whose answers would make most plans fit, each with a form for its answer. */
export default async function WantedPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '/wanted');
  const { plans, carriers, settings } = await getCatalog();
  const t = await getTranslations('admin.wanted');
  const verdict = await getTranslations('verdict');
  const question = await getTranslations('question');
  const presets = await getTranslations('need.preset');
  const format = await getFormatter();
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const all = wantedAnswers(
    plans.filter(({ status }) => status === 'current'),
    settings,
  );
  return (
    <ClientMessages namespaces={['admin']}>
      <AdminPage title={t('title')} lead={t('lead')}>
        {all.length === 0 && <EmptyState title={t('empty')} />}
        <p className="text-sm text-muted">
          {t('count', { shown: Math.min(MOST, all.length), all: all.length })}
        </p>
        <ol className="divide-y border-y">
          {all.slice(0, MOST).map(({ carrier: carrierId, criterion, needs, turns, ...entry }) => {
            const carrier = carriers.find(({ id }) => id === carrierId);
            const name = carrier?.name[locale] ?? carrierId;
            const { code, country } = criterion;
            const text = question(code as 'roaming', {
              ...{ plan: name, days: entry.days, lines: entry.lines },
              country: country === null ? '' : countryName(country, locale),
            });
            const form = answerFormOf(criterion);
            const answers =
              form?.kind === 'days'
                ? { type: 'text' as const, inputMode: 'numeric' as const, label: t('days') }
                : {
                    ...{ type: 'select' as const, label: t('answer') },
                    options: ['', 'yes', 'no'].map((value) => ({
                      value,
                      label: value === '' ? t('choose') : verdict(value as 'yes'),
                    })),
                  };
            const whom = [
              { value: '', label: t('everyPlan', { carrier: name }) },
              ...entry.plans.map((id) => ({ value: id, label: byId.get(id)?.name ?? id })),
            ];
            return (
              <li
                key={`${carrierId} ${criterionKey(criterion)}`}
                className="grid gap-2 py-4 lg:grid-cols-[1fr_22rem] lg:gap-8"
              >
                <div className="min-w-0">
                  <p className="font-semibold">{text}</p>
                  <p className="mt-1 text-sm text-muted">
                    {t('turns', { turns, asked: entry.asked, plans: entry.plans.length })}
                    {' · '}
                    {nameList(
                      locale,
                      format,
                      needs.map((need) => presets(need)),
                    )}
                  </p>
                  <p className="mt-1 flex flex-wrap items-center gap-x-4 text-sm">
                    <CopyQuestion text={text} words={{ copy: verdict('copy'), copied: verdict('copied') }} />
                    {carrier?.links.support && (
                      <TextLink href={carrier.links.support} target="_blank" rel="noreferrer">
                        {verdict('support', { carrier: name })}
                      </TextLink>
                    )}
                  </p>
                </div>
                {can(actor.role, 'editDraft') &&
                  (form ? (
                    <details className="text-sm">
                      <summary className="min-h-6 cursor-pointer underline underline-offset-3">
                        {t('enter')}
                      </summary>
                      <div className="pt-3">
                        <ActionForm
                          act={answerAction.bind(null, locale, carrierId, code)}
                          label={t('formFor', { question: text })}
                          fields={[
                            { name: 'plan', label: t('whom'), type: 'select', options: whom },
                            { name: 'answer', ...answers, required: true },
                            { name: 'url', label: t('url'), type: 'url', required: true, hint: t('urlHint') },
                            { name: 'title', label: t('source'), required: true, maxLength: 300 },
                            { name: 'reason', label: t('reason'), maxLength: 1000 },
                          ]}
                          submit={t('toDraft')}
                          size="sm"
                        />
                      </div>
                    </details>
                  ) : (
                    <p className="text-sm">
                      <TextLink href={adminPath(locale, `/carriers/${carrierId}/facts`)}>
                        {t('toFacts')}
                      </TextLink>
                    </p>
                  ))}
              </li>
            );
          })}
        </ol>
      </AdminPage>
    </ClientMessages>
  );
}
