import { type ChangeView, viewOfChange } from '@/lib/plan/change-view';
import type { Change } from '@/lib/plan/diff';
import type { FieldLabels } from './use-field-labels';

/** The field at the end of a path. */
const keyOf = (path: string): string => /[^.[\]]+$/.exec(path)?.[0] ?? '';

/** Longer lists fold behind their first entries. */
const SHOWN = 6;

/** So many entries that came or went, the first of them at once and all of them unfolded. */
function Entries({
  sign,
  entries,
  label,
  tone,
}: {
  sign: string;
  entries: string[];
  label: string;
  tone: string;
}) {
  if (entries.length === 0) return null;
  const head = (
    <>
      <span className={`font-semibold tabular-nums ${tone}`}>
        <span aria-hidden>{sign}</span>
        <span className="sr-only">{label} </span>
        {entries.length}
      </span>
      {': '}
      {entries.slice(0, SHOWN).join(', ')}
    </>
  );
  if (entries.length <= SHOWN) return <p>{head}</p>;
  return (
    <details>
      <summary className="min-h-6 cursor-pointer">{head}, …</summary>
      <p className="mt-1 text-muted">{entries.slice(SHOWN).join(', ')}</p>
    </details>
  );
}

function OneCell({ view, labels, name }: { view: ChangeView; labels: FieldLabels; name: string }) {
  const value = (one: string) => labels.value(one, name);
  switch (view.kind) {
    case 'text':
      return (
        <p className="max-w-prose whitespace-pre-wrap break-words">
          {view.pieces.map(({ kind, text }, at) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text stay where they are
            if (kind === 'same') return <span key={at}>{text}</span>;
            const Piece = kind === 'added' ? 'ins' : 'del';
            return (
              <Piece
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text stay where they are
                key={at}
                className={kind === 'added' ? 'bg-good-soft text-good no-underline' : 'bg-bad-soft text-bad'}
              >
                {text}
              </Piece>
            );
          })}
        </p>
      );
    case 'list':
      return (
        <>
          <Entries sign="+" label={labels.t('came')} entries={view.added.map(value)} tone="text-good" />
          <Entries sign="−" label={labels.t('left')} entries={view.removed.map(value)} tone="text-bad" />
        </>
      );
    case 'order':
      return (
        <p>
          {labels.t('newOrder')} {view.entries.map(value).join(', ')}
        </p>
      );
    default:
      return null;
  }
}

/** The two cells of a change; a text with its words that differ, or a list with what came and went, is one. */
export function ChangeCells({ change, labels }: { change: Change; labels: FieldLabels }) {
  const name = keyOf(change.path);
  const view = viewOfChange(change);
  if (view.kind !== 'values')
    return (
      <td colSpan={2}>
        <OneCell view={view} labels={labels} name={name} />
      </td>
    );
  const { before, after } = change;
  return (
    <>
      <td className="break-words text-muted">
        {before === undefined ? '—' : <del>{labels.value(before, name)}</del>}
      </td>
      <td className="break-words">
        {after === undefined ? '—' : <ins className="no-underline">{labels.value(after, name)}</ins>}
      </td>
    </>
  );
}
