'use client';

import { Check, CheckCheck, RefreshCw, Unplug } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui';
import type { FormAction } from '@/lib/admin/action-state';
import { useButtonsForm } from './use-action';

/** A button whose words may be longer than a narrow screen. */
const WRAPS = '!h-auto min-h-8 !shrink py-1 text-left !whitespace-normal';

export interface PlanToCompare {
  id: string;
  name: string;
  /** Of what is shown. */
  stamp: string;
  /** Its figures and links. */
  body: ReactNode;
}

/** The plans that rest on a page, and what came of comparing them with it. */
export function VerifyForm({
  act,
  label,
  url,
  plans,
  fixed,
  seenCarrier,
  mayVerify,
  mayFetch,
  back,
}: {
  act: FormAction;
  label: string;
  url: string;
  plans: readonly PlanToCompare[];
  /** A copy of one day: nothing can be said of today. */
  fixed: boolean;
  /** Id and stamp of the carrier, where the page covers facts of it. */
  seenCarrier: string | null;
  mayVerify: boolean;
  mayFetch: boolean;
  /** The filter to come back to. */
  back: string;
}) {
  const t = useTranslations('admin.due');
  const { send, busy, onSubmit, refusal } = useButtonsForm(act);
  const canVerify = mayVerify && !fixed;
  const canChoose = canVerify && plans.length > 1;
  return (
    <form action={send} onSubmit={onSubmit} aria-label={label} className="flex min-w-0 flex-col gap-3">
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="url" value={url} />
      {seenCarrier && <input type="hidden" name="seenCarrier" value={seenCarrier} />}
      {plans.length > 0 && (
        <ul className="divide-y rounded-md border">
          {plans.map(({ id, name, stamp, body }) => (
            <li key={id} className="flex items-start gap-2 px-3 py-2">
              <input type="hidden" name="seen" value={`${id} ${stamp}`} />
              {canChoose && (
                <input
                  type="checkbox"
                  name="plan"
                  value={id}
                  aria-label={t('tick', { plan: name })}
                  className="my-1 size-4.5 shrink-0 accent-accent"
                />
              )}
              <div className="min-w-0 flex-1">{body}</div>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {canVerify && (
          <Button type="submit" name="act" value="all" size="sm" disabled={busy} className={WRAPS}>
            <CheckCheck aria-hidden className="size-4" />
            {t(seenCarrier ? 'verifyAllFacts' : 'verifyAll', { count: plans.length })}
          </Button>
        )}
        {canChoose && (
          <Button type="submit" name="act" value="chosen" size="sm" disabled={busy} className={WRAPS}>
            <Check aria-hidden className="size-4" />
            {t('verifyChosen')}
          </Button>
        )}
        {mayVerify && plans.length > 0 && (
          <Button type="submit" name="act" value="unreachable" variant="quiet" size="sm" disabled={busy}>
            <Unplug aria-hidden className="size-4" />
            {t('unreachable')}
          </Button>
        )}
        {mayFetch && (
          <Button type="submit" name="act" value="fetch" variant="quiet" size="sm" disabled={busy}>
            <RefreshCw aria-hidden className="size-4" />
            {t('fetch')}
          </Button>
        )}
      </div>
      <p role="alert" className="text-sm text-bad empty:hidden">
        {refusal}
      </p>
    </form>
  );
}
