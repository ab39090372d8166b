'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { useFactLabels } from '@/components/plan';
import { Button, CONTROL, classNames, Disclosure } from '@/components/ui';
import { IDLE } from '@/lib/admin/action-state';
import {
  followingPrices,
  type NamingNote,
  type PriceField,
  type PriceGroup,
  type PriceState,
} from '@/lib/admin/price-change';
import { entryNames } from '@/lib/plan/diff';
import type { Source } from '@/lib/plan/plan';
import { namesPrice } from '@/lib/plan/warnings';
import { MentionTextField } from './mention-field';
import { ConflictPanel } from './plan-form/conflict';
import { useFieldLabels } from './use-field-labels';

interface Props {
  groups: readonly PriceGroup[];
  sources: readonly Source[];
  /** The place of the source that is offered first; -1 where there is none. */
  source: number;
  /** Notes that name a price of the plan. */
  notes: readonly NamingNote[];
  today: string;
  lockVersion: number;
  basis: string;
  act: (before: PriceState, data: FormData) => Promise<PriceState>;
}

const NEW = 'new';

/** "The price changed": old and new beside each other, since when, where it says so, why; and notes that name the old. */
export function PriceForm({ groups, sources, source, notes, today, lockVersion, basis, act }: Props) {
  const t = useTranslations('admin.price');
  const labels = useFieldLabels();
  const { period } = useFactLabels();
  const [state, send, busy] = useActionState<PriceState, FormData>(act, IDLE);
  const failed = state.kind === 'failed' ? state : null;
  const asked = state.kind === 'choose' ? state : null;
  const sent: Record<string, string | undefined> = (failed ?? asked)?.values ?? {};
  const names = entryNames(sources) ?? [];
  const [typed, setTyped] = useState<Record<string, string | undefined>>(sent);
  const [chosen, setChosen] = useState(sent.source ?? names[source] ?? NEW);
  const [texts, setTexts] = useState<Record<string, string | undefined>>(sent);
  const now = followingPrices(groups, typed);
  const fields = groups.flatMap(({ prices }) => prices);
  const gone = fields.flatMap(({ key, amount }) => (Number(now[key]) === Number(amount) ? [] : [amount]));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(() => send(data));
  };
  const priceOf = (field: PriceField) => {
    const follows = field.follows !== null && !typed[field.key]?.trim() && now[field.key] !== field.amount;
    const name =
      field.kind === 'lines'
        ? labels.t('lines', { count: field.lines })
        : t(field.kind === 'extraLine' ? 'extraLine' : 'topUp');
    return (
      <label key={field.key} className="flex flex-col gap-1 text-sm">
        <span className="text-muted">{name}</span>
        <span className="flex items-center gap-2 tabular-nums">
          <span id={`old-${field.key}`} className="text-muted">
            ${field.amount} → $
          </span>
          <input
            aria-label={name}
            aria-describedby={`old-${field.key}`}
            name={field.key}
            inputMode="decimal"
            autoComplete="off"
            placeholder={follows ? now[field.key] : t('same')}
            value={typed[field.key] ?? ''}
            onChange={({ target }) => setTyped({ ...typed, [field.key]: target.value })}
            aria-invalid={failed?.fields.includes(field.key) || undefined}
            className={classNames(CONTROL, 'w-28 text-right')}
          />
        </span>
        {follows && (
          <span className="text-xs text-watch">{t('follows', { price: now[field.key] ?? '' })}</span>
        )}
      </label>
    );
  };
  const shown = sources[names.indexOf(chosen)];
  const newSource = (required: boolean) => (
    <fieldset className="flex flex-wrap gap-4">
      <legend className={required ? 'sr-only' : 'pb-1 text-sm text-muted'}>{t('newSource')}</legend>
      {(['url', 'sourceTitle'] as const).map((name) => (
        <label key={name} className="flex min-w-60 flex-1 flex-col gap-1 text-sm">
          <span className="text-muted">{t(name)}</span>
          <input
            name={name}
            type={name === 'url' ? 'url' : 'text'}
            required={required}
            maxLength={name === 'url' ? 2000 : 200}
            defaultValue={sent[name]}
            className={classNames(CONTROL, 'w-full')}
          />
        </label>
      ))}
    </fieldset>
  );
  return (
    <form
      action={send}
      onSubmit={onSubmit}
      aria-label={t('title')}
      className="flex max-w-3xl min-w-0 flex-col gap-5"
    >
      {/* What was typed stays upon the state that it was typed into, also where the page shows a newer one. */}
      <input type="hidden" name="lockVersion" value={sent.lockVersion ?? lockVersion} />
      <input type="hidden" name="basis" value={sent.basis ?? basis} />
      {asked && <input type="hidden" name="chosenAt" value={asked.lockVersion} />}
      {asked && <ConflictPanel {...asked} labels={labels} />}
      {groups.map((group) => (
        <fieldset key={group.id ?? 'topUps'} className="flex min-w-0 flex-col gap-2 rounded-md border p-3">
          <legend className="px-1 text-sm font-semibold">
            {group.id === null
              ? labels.field('topUps')
              : labels.path(`charges.options[${group.id}]`).split(' › ').at(-1)}
            {group.period && <span className="font-normal text-muted"> · {period(group.period)}</span>}
            {group.intro && <span className="font-normal text-watch"> · {t('intro')}</span>}
            {group.conditions.length > 0 && (
              <span className="font-normal text-muted"> · {group.conditions.join(', ')}</span>
            )}
          </legend>
          <div className="flex flex-wrap gap-x-6 gap-y-3">{group.prices.map(priceOf)}</div>
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-4">
        <label className="flex flex-col gap-1 text-sm">
          <span className="text-muted">{t('from')}</span>
          <input
            type="date"
            name="from"
            required
            max={today}
            defaultValue={sent.from ?? today}
            className={CONTROL}
          />
        </label>
        <label className="flex min-w-60 flex-1 flex-col gap-1 text-sm">
          <span className="text-muted">{t('source')}</span>
          <select
            name="source"
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
            className={classNames(CONTROL, 'w-full cursor-pointer')}
          >
            {sources.map(({ title, asOf }, at) => (
              <option key={names[at]} value={names[at]}>
                {asOf === null ? title : t('sourceOf', { title, date: asOf })}
              </option>
            ))}
            <option value={NEW}>{t('newSource')}</option>
          </select>
        </label>
      </div>
      {chosen === NEW && newSource(true)}
      {/* Without scripts the choice above cannot bring them: what is written here counts then. */}
      {chosen !== NEW && <noscript>{newSource(false)}</noscript>}
      {shown && (
        <a
          href={shown.url}
          target="_blank"
          rel="noreferrer"
          className="-mt-3 self-start text-sm text-accent underline underline-offset-4 wrap-anywhere"
        >
          {t('look')}
        </a>
      )}
      {notes.length > 0 && (
        <Disclosure
          // Opens by itself once a price that a note names is another one.
          open={
            notes.some(({ note }) =>
              gone.some((price) => namesPrice(note.en, price) || namesPrice(note.zh, price)),
            ) || undefined
          }
          className="rounded-md border px-3 py-1 text-sm"
          summary={t('notes', { count: notes.length })}
        >
          <div className="flex flex-col gap-3 pb-2">
            {notes.map(({ topic, note }) => (
              <div key={topic} className="grid gap-3 sm:grid-cols-2">
                {(['en', 'zh'] as const).map((language) => {
                  const name = `note.${topic}.${language}`;
                  const text = texts[name] ?? note[language];
                  const old = gone.find((price) => namesPrice(text, price));
                  return (
                    <label key={language} className="flex min-w-0 flex-col gap-1">
                      <span className="text-muted">
                        {labels.field(topic)} · {labels.field(language)}
                      </span>
                      <textarea
                        name={name}
                        rows={4}
                        lang={language}
                        value={text}
                        onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
                        className={classNames(CONTROL, 'h-auto w-full py-2')}
                      />
                      {old && <span className="text-xs text-watch">{t('namesOld', { price: old })}</span>}
                    </label>
                  );
                })}
              </div>
            ))}
          </div>
        </Disclosure>
      )}
      <MentionTextField
        label={labels.t('reason')}
        name="reason"
        maxLength={1000}
        defaultValue={sent.reason}
        placeholder={t('reasonHint')}
      />
      <p className="text-sm text-muted">{t('moves', { today })}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="intent" value="submit" variant="primary" disabled={busy} aria-busy={busy}>
          {labels.t('handIn')}
        </Button>
        <Button type="submit" name="intent" value="save" disabled={busy}>
          {labels.t('saveDraft')}
        </Button>
      </div>
      <p role="status" className="text-sm text-bad empty:hidden">
        {failed?.message}
      </p>
    </form>
  );
}
