import { useLocale, useTranslations } from 'next-intl';
import { AdminSection, ImportForm, type ImportFormProps } from '@/components/admin';
import { inOrderOfWeight, isTickedAtFirst } from '@/lib/import/groups';
import type { StoredImport } from '@/server/imports/imports';
import { LeftOut, notesByPlan, OfTheFile, useImportWords } from './run-notes';

interface Props {
  run: StoredImport;
  /** Of the catalog. */
  carriers: readonly { id: string; name: { en: string; zh: string } }[];
  plans: readonly { id: string; name: string; carrier: string }[];
  act: ImportFormProps['act'];
}

/** What a file would change: carriers and plans to choose from, plans that it lacks, rows left out, what to look at. */
export function RunPlans({ run, carriers, plans, act }: Props) {
  const t = useTranslations('admin.import');
  const tLine = useTranslations('admin.warning');
  const locale = useLocale() === 'zh' ? 'zh' : 'en';
  const words = useImportWords();
  const { preview, request, ticks } = run;
  const isLabelFile = preview.layout !== 'tariff';
  const changed = inOrderOfWeight(preview.plans.filter(({ changes }) => changes.length > 0));
  const { byPlan, rest } = notesByPlan(preview.warnings, changed, ({ field, message }) => {
    const text = words.warning(message);
    return field === '' ? text : tLine('line', { field, text });
  });
  const carrierDrafts = preview.carriers.filter(({ isNew, changes }) => isNew || changes.length > 0);
  const isTicked = (id: string, atFirst: boolean) =>
    ticks.on.includes(id) || (atFirst && !ticks.off.includes(id));
  const plansByCarrier: Record<string, { id: string; name: string }[]> = {};
  for (const { id, name, carrier } of isLabelFile ? plans : [])
    plansByCarrier[carrier] = [...(plansByCarrier[carrier] ?? []), { id, name }];
  const anything = changed.length + carrierDrafts.length > 0;
  const matchedOnly = preview.plans.filter(({ told, changes }) => told && changes.length === 0).length;
  return (
    <>
      <AdminSection title={t('plans')}>
        {!anything && preview.asks.length === 0 && <p className="text-muted">{t(nothingNew(run))}</p>}
        {(anything || (act && isLabelFile)) && (
          <ImportForm
            key={run.compared}
            act={act}
            about={
              isLabelFile
                ? {
                    asks: preview.asks,
                    asOf: request.asOf ?? '',
                    sourceUrl: request.sourceUrl ?? '',
                    carrierId: request.carrierId ?? '',
                    providers: preview.providers,
                    said: request.providers ?? {},
                  }
                : null
            }
            carriers={carriers.map(({ id, name }) => ({ id, name: name[locale] }))}
            plans={changed}
            carrierDrafts={carrierDrafts}
            atFirst={{
              plans: changed
                .filter((plan) => isTicked(plan.planId, isTickedAtFirst(plan, isLabelFile)))
                .map(({ planId }) => planId),
              carriers: carrierDrafts
                .filter(({ carrierId, isNew }) => isTicked(`carrier:${carrierId}`, isNew))
                .map(({ carrierId }) => carrierId),
            }}
            plansByCarrier={plansByCarrier}
            notes={byPlan}
            matchedOnly={matchedOnly}
          />
        )}
      </AdminSection>
      {preview.missing.length > 0 && (
        <AdminSection title={t('missing', { count: preview.missing.length })}>
          <p className="text-sm text-muted">{t('missingLead')}</p>
          <ul className="list-disc pl-6 text-sm">
            {preview.missing.map(({ planId, name }) => (
              <li key={planId}>
                {name} <span className="text-muted">{planId}</span>
              </li>
            ))}
          </ul>
        </AdminSection>
      )}
      <LeftOut skipped={preview.skipped} />
      <OfTheFile warnings={rest} />
    </>
  );
}

/** What there is to say where nothing can be chosen: that all is the same, or that no row makes a plan. */
function nothingNew({ preview }: StoredImport): 'nothingNew' | 'noPlans' {
  return preview.plans.length > 0 ? 'nothingNew' : 'noPlans';
}
