import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui';
import { type Comment, MOST_COMMENT, type Thread } from '@/lib/admin/comment';
import { ActionForm } from '../action-form';
import { useMoment } from '../moment';
import { CommentText } from './comment-text';
import type { CommentActs } from './comments';

function OneComment({
  comment,
  isOwn,
  acts,
  newest,
}: {
  comment: Comment;
  isOwn: boolean;
  acts: CommentActs | null;
  newest: number | null;
}) {
  const t = useTranslations('admin.comments');
  const time = useMoment();
  const { id, author, text, createdAt, editedAt, deletedAt, draftVersion, version } = comment;
  const marks = [
    ...(editedAt && !deletedAt ? [t('edited', { time: time(editedAt) })] : []),
    ...(draftVersion !== null && newest !== null && draftVersion < newest
      ? [t('atVersion', { number: draftVersion })]
      : []),
  ];
  return (
    <li className="flex flex-col gap-1 py-2 first:pt-0 last:pb-0">
      <p className="text-xs text-muted">
        <span className="text-sm font-semibold text-text">{author.name}</span> {time(createdAt)}
        {marks.map((mark) => ` · ${mark}`)}
      </p>
      {deletedAt ? <p className="text-muted">{t('deleted')}</p> : <CommentText text={text} />}
      {isOwn && !deletedAt && acts && (
        <details className="text-sm">
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-muted underline underline-offset-3">
            {t('change')}
          </summary>
          <div className="mt-1 flex flex-col gap-2">
            <ActionForm
              key={version}
              act={acts.change}
              hidden={{ id, seen: String(version), do: 'edit' }}
              label={t('changeOwn')}
              fields={[
                {
                  ...{ name: 'comment', label: t('text'), type: 'textarea', value: text },
                  ...{ required: true, maxLength: MOST_COMMENT },
                },
              ]}
              submit={t('saveChange')}
              variant="secondary"
              size="sm"
            />
            <ActionForm
              act={acts.change}
              hidden={{ id, seen: String(version), do: 'delete' }}
              label={t('deleteOwn')}
              submit={t('delete')}
              variant="quiet"
              size="sm"
            />
          </div>
        </details>
      )}
    </li>
  );
}

/** A thread: what was said, an answer, and whether it is settled; a settled one is folded. */
export function ThreadView({
  thread,
  userId,
  acts,
  newest,
  isLabelled,
  label,
}: {
  thread: Thread;
  userId: string;
  acts: CommentActs | null;
  /** The draft's newest version, where versions are kept. */
  newest: number | null;
  /** Whether the field has to be named. */
  isLabelled: boolean;
  label: string;
}) {
  const t = useTranslations('admin.comments');
  const time = useMoment();
  const { id, comments, resolved, stamp } = thread;
  const body = (
    <div className="flex flex-col gap-2">
      {isLabelled && <p className="text-sm text-muted">{label}</p>}
      <ol className="divide-y">
        {comments.map((comment) => (
          <OneComment
            key={comment.id}
            comment={comment}
            isOwn={comment.author.id === userId}
            acts={acts}
            newest={newest}
          />
        ))}
      </ol>
      {acts && (
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <details className="min-w-0 flex-1 text-sm">
            <summary className="inline-flex min-h-8 cursor-pointer items-center underline underline-offset-3">
              {t('answer')}
            </summary>
            <ActionForm
              key={stamp}
              act={acts.add}
              hidden={{ threadId: id }}
              label={t('answer')}
              fields={[
                {
                  ...{ name: 'comment', label: t('text'), type: 'textarea', required: true },
                  maxLength: MOST_COMMENT,
                },
              ]}
              submit={t('send')}
              variant="secondary"
              size="sm"
            />
          </details>
          <ActionForm
            act={acts.settle}
            hidden={{ threadId: id, seen: String(stamp), resolved: resolved ? '' : '1' }}
            label={t(resolved ? 'reopen' : 'resolve')}
            submit={t(resolved ? 'reopen' : 'resolve')}
            variant="quiet"
            size="sm"
          />
        </div>
      )}
    </div>
  );
  return (
    <li id={`c-${id}`} className="scroll-mt-20 rounded-md border bg-raised p-3 text-sm">
      {resolved ? (
        <Disclosure
          summary={
            <span className="font-normal text-muted">
              {t('resolvedBy', { name: resolved.by.name, time: time(resolved.at), count: comments.length })}
            </span>
          }
        >
          {body}
        </Disclosure>
      ) : (
        body
      )}
    </li>
  );
}
