'use client';

import { CheckCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui';
import type { FormAction } from '@/lib/admin/action-state';
import { useButtonsForm } from './use-action';

export interface PageToTick {
  url: string;
  title: string;
  plans: readonly { planId: string; stamp: string }[];
  carriers: readonly { carrierId: string; stamp: string }[];
}

/** A carrier's pages that did not change, to be verified in one act: those that somebody ticks. */
export function TogetherForm({
  act,
  label,
  pages,
  back,
}: {
  act: FormAction;
  label: string;
  pages: readonly PageToTick[];
  back: string;
}) {
  const t = useTranslations('admin.due');
  const { send, busy, onSubmit, refusal } = useButtonsForm(act);
  return (
    <form action={send} onSubmit={onSubmit} aria-label={label} className="flex flex-col gap-2 pt-2">
      <input type="hidden" name="back" value={back} />
      <p className="text-sm text-muted">{t('together.lead')}</p>
      <ul className="flex flex-col gap-1">
        {pages.map(({ url, title, plans, carriers }, index) => (
          <li key={url}>
            <input type="hidden" name={`seen-${index}`} value={JSON.stringify({ url, plans, carriers })} />
            <label className="flex min-h-6 items-start gap-2">
              <input
                type="checkbox"
                name="page"
                value={index}
                className="my-1 size-4.5 shrink-0 accent-accent"
              />
              <span className="min-w-0 wrap-anywhere">
                {title} <span className="text-muted">{t('together.plans', { count: plans.length })}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div>
        <Button type="submit" size="sm" disabled={busy}>
          <CheckCheck aria-hidden className="size-4" />
          {t('together.verify')}
        </Button>
      </div>
      <p role="alert" className="text-sm text-bad empty:hidden">
        {refusal}
      </p>
    </form>
  );
}
