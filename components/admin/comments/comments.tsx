'use client';

import { useTranslations } from 'next-intl';
import type { FormAction } from '@/lib/admin/action-state';
import { MOST_COMMENT, type Thread, threadStamp } from '@/lib/admin/comment';
import { ActionForm } from '../action-form';
import { useFieldLabels } from '../use-field-labels';
import { ThreadView } from './thread-view';

/** What can be done with comments; null where the person may not, or the draft has ended. */
export interface CommentActs {
  add: FormAction;
  change: FormAction;
  settle: FormAction;
}

/** Threads on a place of a draft, and a form that begins one: folded, and open for the whole draft. */
export function Comments({
  threads,
  path,
  userId,
  acts,
  newest,
}: {
  threads: readonly Thread[];
  /** The place that a new thread is on; empty = the whole draft. */
  path: string;
  userId: string;
  acts: CommentActs | null;
  newest: number | null;
}) {
  const t = useTranslations('admin.comments');
  const labels = useFieldLabels();
  const isWhole = path === '';
  const stamp = threads.length * 1000 + threadStamp(threads.flatMap(({ comments }) => comments));
  const form = acts && (
    <ActionForm
      key={stamp}
      act={acts.add}
      hidden={{ path }}
      label={isWhole ? t('onWhole') : t('onField', { field: labels.path(path) })}
      fields={[
        {
          ...{ name: 'comment', label: t('text'), type: 'textarea', required: true },
          ...{ maxLength: MOST_COMMENT, shortcut: isWhole ? 'c' : undefined },
        },
      ]}
      submit={t('send')}
      variant="secondary"
      size="sm"
    />
  );
  return (
    <div className="flex flex-col gap-2">
      {threads.length > 0 && (
        <ul className="flex flex-col gap-2">
          {threads.map((thread) => (
            <ThreadView
              key={thread.id}
              thread={thread}
              userId={userId}
              acts={acts}
              newest={newest}
              isLabelled={thread.path !== path}
              label={labels.path(thread.path)}
            />
          ))}
        </ul>
      )}
      {isWhole ? (
        form
      ) : (
        <details className="text-sm">
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-muted underline underline-offset-3">
            {t('say')}
            <span className="sr-only"> ({labels.path(path)})</span>
          </summary>
          {form}
        </details>
      )}
    </div>
  );
}
