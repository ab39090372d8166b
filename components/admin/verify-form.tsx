'use client';

import { Check, ExternalLink, Unplug } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, startTransition, useActionState } from 'react';
import { Button } from '@/components/ui';
import { type FormAction, IDLE } from '@/lib/admin/action-state';

export interface SourceToCheck {
  url: string;
  title: string;
  /** In words: its date, or that it has none. */
  when: string;
}

/** A plan's sources, and what came of looking at one of them today. */
export function VerifyForm({
  act,
  sources,
  planName,
  mayAct,
  hidden,
}: {
  act: FormAction;
  sources: readonly SourceToCheck[];
  planName: string;
  mayAct: boolean;
  hidden: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('admin.due');
  const [state, send, busy] = useActionState(act, IDLE);
  const failed = state.kind === 'failed' ? state : null;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  };
  const chosen = failed?.values.source ?? sources[0]?.url;
  return (
    <form
      action={send}
      onSubmit={onSubmit}
      aria-label={t('form', { plan: planName })}
      className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="min-w-56 flex-1">
        <legend className="sr-only">{t('source')}</legend>
        <ul className="flex flex-col gap-1">
          {sources.map(({ url, title, when }) => (
            <li key={`${url} ${when}`} className="flex items-start gap-2">
              {mayAct && (
                <input
                  type="radio"
                  name="source"
                  value={url}
                  defaultChecked={url === chosen}
                  required
                  aria-label={t('choose', { source: title })}
                  className="my-1 size-4 shrink-0 accent-accent"
                />
              )}
              <span className="min-w-0 wrap-anywhere">
                <a
                  href={url}
                  target="_blank"
                  rel="noreferrer"
                  className="inline-block min-h-6 py-0.5 text-accent underline underline-offset-4"
                >
                  {title}
                  <ExternalLink aria-hidden className="ml-1 inline size-3" />
                  <span className="sr-only">{t('newTab')}</span>
                </a>{' '}
                <span className="text-muted">{when}</span>
              </span>
            </li>
          ))}
        </ul>
      </fieldset>
      {mayAct && (
        <div className="flex flex-wrap gap-2">
          <Button type="submit" name="outcome" value="unchanged" size="sm" disabled={busy}>
            <Check aria-hidden className="size-4" />
            {t('unchanged')}
          </Button>
          <Button type="submit" name="outcome" value="unreachable" variant="quiet" size="sm" disabled={busy}>
            <Unplug aria-hidden className="size-4" />
            {t('unreachable')}
          </Button>
        </div>
      )}
      <p role="alert" className="w-full text-sm text-bad empty:hidden">
        {failed?.message ?? ''}
      </p>
    </form>
  );
}
