import { useLocale, useTranslations } from 'next-intl';
import { AdminSection, useFieldLabels } from '@/components/admin';
import { groupRows, type RowGroup, rowSpans } from '@/lib/import/groups';
import type { Note, NoteParams, Skipped, SkipReason, Warning, WarningCode } from '@/lib/import/notes';
import type { PlanPreview } from '@/lib/import/preview';

/** As many values of one reason, and as many things to look at of one plan, as are shown. */
const SHOWN = 20;

/** The words for what a file has to say, in the reader's language. */
export function useImportWords() {
  const t = useTranslations('import');
  const labels = useFieldLabels();
  const isChinese = useLocale() === 'zh';
  /** A value that is a word of the form, as the form says it. */
  const said = (code: string, params: NoteParams): NoteParams =>
    code === 'billingGuess' ? { ...params, billing: labels.option(String(params.billing)) } : params;
  return {
    reason: ({ code, params }: Note<SkipReason>): string => {
      if (code !== 'invalidPlan' && code !== 'invalidCarrier') return t(`reasons.${code}`, params as never);
      const fault = { path: '', code: String(params.fault ?? ''), message: String(params.problem) };
      const values = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]));
      const problem = labels.fault({ ...fault, params: values });
      const path = `${labels.path(String(params.path))}${isChinese ? '：' : ': '}`;
      return t(`reasons.${code}`, { ...params, path, problem, faults: Number(params.faults) } as never);
    },
    warning: ({ code, params }: Note<WarningCode>): string =>
      t(`warnings.${code}`, said(code, params) as never),
    field: labels.field,
  };
}

/** What the rows of each plan have to be looked at for, by its id; what no shown plan's row says is left over. */
export function notesByPlan(
  warnings: readonly Warning[],
  plans: readonly PlanPreview[],
  say: (warning: Warning) => string,
): { byPlan: Record<string, string[]>; rest: Warning[] } {
  const planOf = new Map(plans.flatMap(({ planId, rows }) => rows.map((row) => [row, planId] as const)));
  const byPlan: Record<string, string[]> = {};
  const rest: Warning[] = [];
  for (const warning of warnings) {
    const planId = warning.row > 0 ? planOf.get(warning.row) : undefined;
    if (planId === undefined) {
      rest.push(warning);
      continue;
    }
    byPlan[planId] ??= [];
    const text = say(warning);
    if (byPlan[planId].length < SHOWN && !byPlan[planId].includes(text)) byPlan[planId].push(text);
  }
  return { byPlan, rest };
}

/** Reasons with how many rows each has; what they differ in is unfolded. */
function Groups<Code extends string>({
  groups,
  words,
}: {
  groups: readonly RowGroup<Code>[];
  words: (code: Code, params: NoteParams) => string;
}) {
  const t = useTranslations('admin.import');
  const tLine = useTranslations('admin.warning');
  const spans = (rows: readonly number[]) => {
    if (rows.every((row) => row === 0)) return t('wholeFile');
    const { text, more } = rowSpans(rows);
    return t('rowsOf', { rows: more > 0 ? t('andMore', { rows: text, count: more }) : text });
  };
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {groups.map(({ code, field, values, rows }) => {
        const [first] = values;
        const text = words(code, first?.params ?? {});
        const head = field === '' ? text : tLine('line', { field, text });
        return (
          <li key={`${code} ${field}`} className="min-w-0 break-words">
            <span className="font-semibold tabular-nums">{t('timesRows', { count: rows.length })}</span>{' '}
            {values.length === 1 ? (
              <>
                {head} <span className="text-muted">({spans(rows)})</span>
              </>
            ) : (
              <details className="inline-block max-w-full align-top">
                <summary className="cursor-pointer">
                  {head} {t('andOthers', { count: values.length - 1 })}
                </summary>
                <ul className="mt-1 list-disc pl-6">
                  {values.slice(0, SHOWN).map(({ params, rows: at }) => (
                    <li key={JSON.stringify(params)}>
                      {words(code, params)} <span className="text-muted">({spans(at)})</span>
                    </li>
                  ))}
                  {values.length > SHOWN && <li>{t('moreRows', { count: values.length - SHOWN })}</li>}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Rows that make no plan, by the reason. */
export function LeftOut({ skipped }: { skipped: readonly Skipped[] }) {
  const t = useTranslations('admin.import');
  const { reason } = useImportWords();
  if (skipped.length === 0) return null;
  const groups = groupRows(skipped.map(({ row, reason: note }) => ({ row, note })));
  return (
    <AdminSection title={t('skipped')}>
      <Groups groups={groups} words={(code, params) => reason({ code, params })} />
    </AdminSection>
  );
}

/** What of the file has to be looked at that is said of no plan. */
export function OfTheFile({ warnings }: { warnings: readonly Warning[] }) {
  const t = useTranslations('admin.import');
  const { warning } = useImportWords();
  if (warnings.length === 0) return null;
  const groups = groupRows(warnings.map(({ row, field, message }) => ({ row, field, note: message })));
  return (
    <AdminSection title={t('warnings')}>
      <Groups groups={groups} words={(code, params) => warning({ code, params })} />
    </AdminSection>
  );
}
