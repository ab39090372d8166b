'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import { Button, Disclosure, TextField } from '@/components/ui';
import { type BulkState, COUNTRY_LISTS, measuresOf } from '@/lib/admin/grid/bulk-edit';
import { GRID_COLUMNS } from '@/lib/admin/grid/columns';
import { cellWordsOf } from '../cell-words';
import { NamedCountries } from '../countries';
import { useFieldLabels } from '../use-field-labels';
import { BulkField } from './bulk-field';
import { PlannedList } from './planned-list';
import { ProblemList } from './problem-list';
import { SourceFields } from './source-fields';

/** Fields that are not the same for several plans, or have inputs of their own. */
const OWN = ['name', 'asOf', 'verifiedAt'];
const COLUMNS = GRID_COLUMNS.filter(({ key }) => !OWN.includes(key));
/** Facts come first: they are what a carrier announces for all its plans. */
const GROUPS = ['terms', ...new Set(COLUMNS.map(({ group }) => group).filter((group) => group !== 'terms'))];

const NOTHING_SHOWN: Omit<Extract<BulkState, { kind: 'shown' }>, 'kind' | 'of'> = {
  ...{ values: {}, faults: [], problems: [], plans: null, nothing: false },
};

interface Props {
  plans: readonly { id: string; name: string }[];
  /** Names by id. */
  carriers: Readonly<Record<string, string>>;
  today: string;
  act: (before: BulkState, data: FormData) => Promise<BulkState>;
}

/** Changes the same fields of several plans: chosen, looked at by plan, and saved as one set. */
export function BulkForm({ plans, carriers, today, act }: Props) {
  const t = useTranslations('admin.together');
  const labels = useFieldLabels();
  const words = cellWordsOf(labels.t);
  const [state, send, busy] = useActionState(act, { kind: 'idle' });
  const said = useRef<HTMLDivElement>(null);
  const {
    values,
    faults,
    problems,
    plans: planned,
    nothing,
    failed,
  } = state.kind === 'shown' ? state : NOTHING_SHOWN;
  useEffect(() => {
    if (state.kind === 'shown') said.current?.scrollIntoView({ block: 'start' });
  }, [state]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  };
  const changing = (planned ?? []).filter(({ changes }) => changes.length > 0).length;
  const isFaulty = (group: string) =>
    COLUMNS.some(
      (column) => column.group === group && faults.some(({ name }) => name === `set.${column.key}`),
    );
  return (
    <form action={send} onSubmit={onSubmit} noValidate className="flex min-w-0 flex-col gap-6">
      {/* What Enter in a field presses: a look, which saves nothing. */}
      <button type="submit" name="intent" value="look" tabIndex={-1} aria-hidden className="sr-only" />
      {plans.map(({ id }) => (
        <input key={id} type="hidden" name="plan" value={id} />
      ))}
      {state.kind === 'shown' && <input type="hidden" name="of" value={state.of} />}
      {planned?.map(({ planId, stamp }) => (
        <input key={planId} type="hidden" name={`stamp.${planId}`} value={JSON.stringify(stamp)} />
      ))}
      <Disclosure
        summary={t('plans', { count: plans.length })}
        className="rounded-md border px-3 py-1 text-sm"
      >
        <p className="pb-2">{plans.map(({ name }) => name).join(', ')}</p>
      </Disclosure>
      <SourceFields values={values} today={today} faults={faults} labels={labels} />
      <section aria-labelledby="fields" className="flex flex-col gap-3">
        <h2 id="fields" className="font-semibold">
          {t('fields')}
        </h2>
        <p className="text-sm text-muted">{t('fieldsHint')}</p>
        {GROUPS.map((group) => (
          <Disclosure
            key={group}
            open={group === 'terms' || isFaulty(group)}
            summary={t(`group.${group}` as 'group.terms')}
            className="rounded-md border px-3 py-1"
          >
            <div className="grid gap-x-6 gap-y-4 py-2 sm:grid-cols-2 xl:grid-cols-3">
              {COLUMNS.filter((column) => column.group === group).map((column) => (
                <BulkField
                  key={column.key}
                  {...{ column, values, faults, words, labels }}
                  leave={t('leave')}
                />
              ))}
            </div>
          </Disclosure>
        ))}
        <Disclosure
          open={faults.some(({ name }) => name.startsWith('country.'))}
          summary={t('countries')}
          className="rounded-md border px-3 py-1"
        >
          <div className="flex flex-col gap-5 py-2">
            {COUNTRY_LISTS.map((list) => (
              <fieldset key={list} className="grid min-w-0 gap-3 sm:grid-cols-2 xl:grid-cols-4">
                <legend className="mb-1 text-sm font-semibold">{labels.field(list)}</legend>
                {(['add', 'remove'] as const).map((way) => {
                  const name = `country.${list}.${way}`;
                  const wrong = faults.filter((one) => one.name === name);
                  return (
                    <div key={way}>
                      <NamedCountries
                        id={`c-${name}`}
                        name={name}
                        label={t(`country.${way}`)}
                        text={values[name] ?? ''}
                        isInvalid={wrong.length > 0}
                        describedBy={wrong.length > 0 ? `f-${name}` : undefined}
                      />
                      <p id={`f-${name}`} className="text-xs text-bad empty:hidden">
                        {wrong.map(({ fault }) => labels.fault(fault)).join(' ')}
                      </p>
                    </div>
                  );
                })}
                {measuresOf(list).map((measure) => {
                  const name = `country.${list}.${measure}`;
                  const wrong = faults.find((one) => one.name === name);
                  return (
                    <div key={measure}>
                      <TextField
                        label={t('country.with', { field: t(`measure.${measure}` as 'measure.callRate') })}
                        name={name}
                        placeholder={t('leave')}
                        defaultValue={values[name] ?? ''}
                        aria-invalid={wrong ? true : undefined}
                        aria-describedby={wrong ? `f-${name}` : undefined}
                      />
                      {wrong && (
                        <p id={`f-${name}`} className="text-xs text-bad">
                          {labels.fault(wrong.fault)}
                        </p>
                      )}
                    </div>
                  );
                })}
              </fieldset>
            ))}
          </div>
        </Disclosure>
      </section>
      <div ref={said} className="flex scroll-mt-4 flex-col gap-4">
        <ProblemList problems={problems} labels={labels} />
        {planned && <PlannedList plans={planned} carriers={carriers} labels={labels} />}
      </div>
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-3 border-t bg-surface px-4 py-3 lg:-mx-6 lg:px-6">
        {changing > 0 && (
          <>
            <Button type="submit" name="intent" value="submit" variant="primary" disabled={busy}>
              {t('handIn', { count: changing })}
            </Button>
            <Button type="submit" name="intent" value="save" disabled={busy}>
              {t('save', { count: changing })}
            </Button>
          </>
        )}
        <Button
          type="submit"
          name="intent"
          value="look"
          variant={changing > 0 ? 'quiet' : 'primary'}
          disabled={busy}
        >
          {t(planned ? 'lookAgain' : 'look')}
        </Button>
        <p role="status" className="text-sm empty:hidden">
          {busy ? (
            labels.t('saving')
          ) : faults.length > 0 ? (
            <span className="text-bad">{labels.t('faults', { count: faults.length })}</span>
          ) : failed ? (
            failed
          ) : nothing ? (
            t('nothing')
          ) : (
            ''
          )}
        </p>
      </div>
    </form>
  );
}
