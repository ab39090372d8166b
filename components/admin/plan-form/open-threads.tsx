import { Disclosure } from '@/components/ui';
import type { Thread } from '@/lib/admin/comment';
import { changePath, type Path, pathOfPlace } from '@/lib/admin/document-values';
import { CommentText } from '../comments';
import type { FieldLabels } from '../use-field-labels';
import { useEditing } from './context';
import { focusPlace, targetOf } from './reveal';

function Said({ thread, isNamed, labels }: { thread: Thread; isNamed: boolean; labels: FieldLabels }) {
  const { root } = useEditing();
  const place = pathOfPlace(root, thread.path);
  return (
    <li className="border-l-2 border-watch pl-2">
      {isNamed && place === '' && <p className="text-muted">{labels.path(thread.path)}</p>}
      {isNamed && place !== '' && (
        <a
          href={`#${targetOf(place)}`}
          className="inline-flex min-h-6 items-center text-muted underline underline-offset-3"
          onClick={(event) => {
            if (focusPlace(place)) event.preventDefault();
          }}
        >
          {labels.path(thread.path)}
        </a>
      )}
      {thread.comments
        .filter(({ deletedAt }) => deletedAt === null)
        .map(({ id, author, text }) => (
          <div key={id} className="text-sm">
            <span className="font-semibold">{author.name}:</span> <CommentText text={text} />
          </div>
        ))}
    </li>
  );
}

/** Everything that was said about the draft and is not settled, above its form. */
export function OpenThreads({ threads, labels }: { threads: readonly Thread[]; labels: FieldLabels }) {
  if (threads.length === 0) return null;
  return (
    <Disclosure
      open
      className="rounded-md border bg-raised px-3 py-1"
      summary={labels.t('openThreads', { count: threads.length })}
    >
      <ul className="flex flex-col gap-2 pb-2">
        {threads.map((thread) => (
          <Said key={thread.id} thread={thread} isNamed labels={labels} />
        ))}
      </ul>
    </Disclosure>
  );
}

/** What was said about a field, beside it. */
export function SaidOfField({ path }: { path: Path }) {
  const { root, threads, labels } = useEditing();
  if (threads.length === 0) return null;
  const place = changePath(root, path);
  const about = threads.filter((thread) => thread.path === place);
  if (about.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {about.map((thread) => (
        <Said key={thread.id} thread={thread} isNamed={false} labels={labels} />
      ))}
    </ul>
  );
}
