import { useState } from 'react';
import { CONTROL, classNames } from '@/components/ui';
import { type Path, valueAt } from '@/lib/admin/document-values';
import { useEditing } from './context';
import { OpeningFold } from './fold';
import { FaultLine, Labelled, useControl } from './labelled';

const NOT_STATED = '';

/** One of a closed set; nothing where "not stated" is one of its states. */
export function ChoiceField({
  path,
  label,
  options,
  nullable = false,
}: {
  path: Path;
  label: string;
  options: readonly { value: unknown; label: string }[];
  nullable?: boolean;
}) {
  const { root, set, labels } = useEditing();
  const { props } = useControl(path);
  const value = valueAt(root, path);
  const at = options.findIndex((option) => option.value === value);
  return (
    <Labelled path={path} label={label}>
      <select
        {...props}
        value={at < 0 ? NOT_STATED : String(at)}
        onChange={(event) =>
          set(path, event.target.value === NOT_STATED ? null : options[Number(event.target.value)]?.value)
        }
        className={classNames(CONTROL, 'cursor-pointer', at < 0 && 'border-dashed text-muted')}
      >
        {(nullable || at < 0) && <option value={NOT_STATED}>{labels.t('notStated')}</option>}
        {options.map((option, index) => (
          <option key={option.label} value={String(index)}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** So many options stand in view; more are folded behind the chosen ones. */
const MOST_IN_VIEW = 8;

/** Any of a closed set. */
export function ChoicesField({
  path,
  label,
  options,
}: {
  path: Path;
  label: string;
  options: readonly string[];
}) {
  const { root, set, labels } = useEditing();
  const { id, message } = useControl(path);
  const chosen = (valueAt(root, path) as string[] | undefined) ?? [];
  const nameOf = (option: string) =>
    labels.field(option) === option ? labels.option(option) : labels.field(option);
  const boxes = (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      {options.map((option) => (
        <label key={option} className="flex min-h-6 items-center gap-1.5">
          <input
            type="checkbox"
            className="size-4.5 accent-accent"
            checked={chosen.includes(option)}
            onChange={({ target }) =>
              // In the order of the set, so that the same choice is the same document.
              set(
                path,
                target.checked
                  ? options.filter((one) => one === option || chosen.includes(one))
                  : chosen.filter((one) => one !== option),
              )
            }
          />
          {nameOf(option)}
        </label>
      ))}
    </div>
  );
  return (
    <fieldset id={id} tabIndex={-1} className="flex min-w-0 flex-col gap-1 text-sm sm:col-span-full">
      <legend className="mb-1 text-muted">{label}</legend>
      {options.length <= MOST_IN_VIEW ? (
        boxes
      ) : (
        <OpeningFold
          needed={message === null ? '' : 'fault'}
          summary={
            <span className="flex flex-wrap gap-x-2 py-1.5 leading-5 font-normal">
              <span className="font-semibold">
                {labels.t('fold.chosen', { count: chosen.length, all: options.length })}
              </span>
              <span className="text-muted">{chosen.map(nameOf).join(' · ')}</span>
            </span>
          }
        >
          {boxes}
        </OpeningFold>
      )}
      <FaultLine id={id} message={message} />
    </fieldset>
  );
}

/** Texts of one's own, one a line. */
export function LinesField({ path, label }: { path: Path; label: string }) {
  const { root, set } = useEditing();
  const { props } = useControl(path);
  const stored = (valueAt(root, path) as string[] | undefined) ?? [];
  const read = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const [typed, setTyped] = useState(stored.join('\n'));
  const shown = read(typed).join('\n') === stored.join('\n') ? typed : stored.join('\n');
  return (
    <Labelled path={path} label={label}>
      <textarea
        {...props}
        rows={2}
        className={classNames(CONTROL, 'h-auto py-2')}
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          set(path, read(event.target.value));
        }}
      />
    </Labelled>
  );
}
