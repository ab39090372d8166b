import { ArrowDown, ArrowUp, Plus, Trash2, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, CONTROL, classNames, IconButton } from '@/components/ui';
import { type Path, valueAt } from '@/lib/admin/document-values';
import { type Field, fieldsOfEntry, type ListField, shapeOf } from '@/lib/admin/field';
import { isMarked } from '@/lib/admin/form-folds';
import { idOf, useEditing } from './context';
import { FoldedEntry } from './fold';
import { FaultLine, useControl } from './labelled';
import { focusLater } from './reveal';

/** So many entries stand in view whole; of more, each is folded behind its name. */
const MOST_WHOLE = 3;

/** Which of its list's shapes an entry has, where there are several. */
function ShapeSelect({ list, entry, path }: { list: ListField; entry: unknown; path: Path }) {
  const { set, labels } = useEditing();
  const { shapes } = list;
  if (!shapes) return null;
  const choose = (name: string) => {
    const shape = shapes.find((one) => one.name === name);
    if (shape) set(path, shape.from(entry as Record<string, unknown>));
  };
  return (
    <select
      aria-label={labels.t('shape')}
      className={classNames(CONTROL, 'max-w-full cursor-pointer self-start text-sm')}
      value={shapeOf(list, entry)?.name}
      onChange={({ target }) => choose(target.value)}
    >
      {shapes.map(({ name }) => (
        <option key={name} value={name}>
          {labels.option(name)}
        </option>
      ))}
    </select>
  );
}

/** The entries of a list, as its form changes them; what was taken away can be put back. */
function useEntries(field: ListField, path: Path) {
  const { root, set } = useEditing();
  const id = idOf(path);
  const entries = (valueAt(root, path) as unknown[] | undefined) ?? [];
  const first = field.fields[0]?.key ?? '';
  const [removed, setRemoved] = useState<{ entry: unknown; at: number }[]>([]);
  return {
    entries,
    removed,
    add: () => {
      set(path, [...entries, field.fresh(entries)]);
      focusLater(idOf([...path, entries.length, first]));
    },
    remove: (at: number) => {
      setRemoved([...removed, { entry: entries[at], at }]);
      set(
        path,
        entries.filter((_entry, index) => index !== at),
      );
      focusLater(`${id}-undo`);
    },
    undo: () => {
      const last = removed.at(-1);
      if (!last) return;
      setRemoved(removed.slice(0, -1));
      set(path, entries.toSpliced(last.at, 0, last.entry));
      focusLater(idOf([...path, Math.min(last.at, entries.length), first]));
    },
    move: (at: number, by: 1 | -1) => {
      const moved = [...entries];
      [moved[at], moved[at + by]] = [moved[at + by], moved[at]];
      set(path, moved);
      focusLater(idOf([...path, at + by, first]));
    },
  };
}

type Entries = ReturnType<typeof useEntries>;

/** Moves an entry up and down, and takes it away. */
function EntryButtons({ entries, at }: { entries: Entries; at: number }) {
  const { t } = useEditing().labels;
  return (
    <span className="flex">
      <IconButton
        label={t('up', { number: at + 1 })}
        disabled={at === 0}
        onClick={() => entries.move(at, -1)}
      >
        <ArrowUp aria-hidden className="size-4" />
      </IconButton>
      <IconButton
        label={t('down', { number: at + 1 })}
        disabled={at === entries.entries.length - 1}
        onClick={() => entries.move(at, 1)}
      >
        <ArrowDown aria-hidden className="size-4" />
      </IconButton>
      <IconButton label={t('remove', { number: at + 1 })} onClick={() => entries.remove(at)}>
        <Trash2 aria-hidden className="size-4" />
      </IconButton>
    </span>
  );
}

interface Props {
  field: ListField;
  path: Path;
  label: string;
  /** Draws the fields of an entry. */
  draw: (fields: readonly Field[], path: Path, shape: string | undefined) => ReactNode;
}

/** Entries that are added, moved and taken away; those of a long list are folded where they have a name. */
export function ListView({ field, path, label, draw }: Props) {
  const { root, labels, marked } = useEditing();
  const { id, message } = useControl(path);
  const list = useEntries(field, path);
  const { entries, removed } = list;
  const { named } = field;
  const [long] = useState(marked !== null && entries.length > MOST_WHOLE);
  return (
    <fieldset id={id} tabIndex={-1} className="flex min-w-0 flex-col gap-3 sm:col-span-full">
      <legend className="float-left mb-2 w-full text-sm font-semibold">
        {label} <span className="font-normal text-muted">({entries.length})</span>
      </legend>
      <FaultLine id={id} message={message} />
      {entries.map((entry, at) => {
        const place = [...path, at];
        const title = labels.t('entry', { label, number: at + 1 });
        const inside = (
          <>
            <ShapeSelect list={field} entry={entry} path={place} />
            {draw(fieldsOfEntry(field, entry), place, shapeOf(field, entry)?.name)}
          </>
        );
        return named && long ? (
          <FoldedEntry
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own; fields follow the document
            key={at}
            title={title}
            name={String(valueAt(entry, [named]) ?? '')}
            path={place}
            open={isMarked(marked ?? [], root, place)}
          >
            <div className="flex justify-end">
              <EntryButtons entries={list} at={at} />
            </div>
            {inside}
          </FoldedEntry>
        ) : (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own; fields follow the document
            key={at}
            className="flex min-w-0 flex-col gap-3 rounded-md border p-3"
          >
            <legend className="float-left w-full text-sm">
              <span className="flex items-center justify-between gap-2">
                {title}
                <EntryButtons entries={list} at={at} />
              </span>
            </legend>
            {inside}
          </fieldset>
        );
      })}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" id={`${id}-add`} onClick={list.add}>
          <Plus aria-hidden className="size-4" />
          {labels.t('add', { label })}
        </Button>
        {removed.length > 0 && (
          <Button size="sm" id={`${id}-undo`} onClick={list.undo}>
            <Undo2 aria-hidden className="size-4" />
            {labels.t('undoRemove', { number: (removed.at(-1)?.at ?? 0) + 1 })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
