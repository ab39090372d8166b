'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId } from 'react';
import { Button, TextArea } from '@/components/ui';
import { type FormAction, IDLE } from '@/lib/admin/action-state';

/** What the sender of a report answers to a question; works without scripts, and what was typed stays where refused. */
export function AnswerForm({ act, most }: { act: FormAction; most: number }) {
  const t = useTranslations('report.ask');
  const [state, send, busy] = useActionState(act, IDLE);
  const id = useId();
  const failed = state.kind === 'failed' ? state : null;
  return (
    <form action={send} className="flex max-w-prose flex-col gap-2">
      <TextArea
        key={failed?.values.answer}
        name="answer"
        label={t('answer')}
        defaultValue={failed?.values.answer ?? ''}
        rows={4}
        required
        maxLength={most}
        aria-invalid={failed !== null}
        aria-describedby={`${id}-hint ${id}-said`}
      />
      <p id={`${id}-hint`} className="text-xs text-muted">
        {t('hint', { most })}
      </p>
      <p>
        <Button type="submit" variant="primary" disabled={busy}>
          {t('send')}
        </Button>
      </p>
      <p id={`${id}-said`} role="status" className={failed ? 'text-sm text-bad' : 'text-sm text-good'}>
        {state.kind === 'idle' ? '' : state.message}
      </p>
    </form>
  );
}
