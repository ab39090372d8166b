'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, type ReactNode, useActionState } from 'react';
import { type FormAction, IDLE } from '@/lib/admin/action-state';
import type { DraftAct } from '@/lib/admin/draft';
import { type ActionForm, SentForm } from './action-form';
import { AdminSection } from './admin-page';
import { MeanwhileNote } from './meanwhile-note';

/** One of the forms, by what it does. */
export type DraftForm = Omit<ComponentProps<typeof ActionForm>, 'act'> & { does: DraftAct };

/**
 * The forms that decide about a draft. What came of one is kept here: where the draft is in another state by now, the
 * form that was sent is gone, and what was typed into it is shown instead.
 */
export function DraftForms({
  act,
  forms,
  title,
  children,
}: {
  act: FormAction;
  forms: readonly DraftForm[];
  title: string;
  /** What is said above them. */
  children?: ReactNode;
}) {
  const t = useTranslations('admin.meanwhile');
  const [state, send, busy] = useActionState(act, IDLE);
  const sent = state.kind === 'failed' ? state.values.act : undefined;
  const gone = state.kind === 'failed' && !forms.some(({ does }) => does === sent) ? state : null;
  if (forms.length === 0 && state.kind === 'idle') return null;
  const typed = [gone?.values.note, gone?.values.publishAt].filter((text) => text);
  return (
    <AdminSection title={title}>
      {children}
      {gone && (
        <div className="flex min-w-0 flex-col gap-3">
          <p role="status" className="text-sm text-bad">
            {gone.message}
          </p>
          <MeanwhileNote entries={gone.meanwhile ?? []} />
          {typed.length > 0 && (
            <div className="text-sm">
              <p className="text-muted">{t('typed')}</p>
              <blockquote className="whitespace-pre-wrap break-words border-l-2 pl-3">
                {typed.join('\n')}
              </blockquote>
            </div>
          )}
        </div>
      )}
      <div className="flex flex-col gap-6">
        {forms.map(({ does, hidden, ...form }) => (
          <SentForm
            key={does}
            {...form}
            hidden={{ ...hidden, act: does }}
            state={sent === does ? state : IDLE}
            send={send}
            busy={busy}
          />
        ))}
      </div>
      {state.kind === 'done' && (
        <p role="status" className="text-sm text-good">
          {state.message}
        </p>
      )}
    </AdminSection>
  );
}
