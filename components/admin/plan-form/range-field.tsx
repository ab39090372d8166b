import { useState } from 'react';
import { CONTROL, classNames } from '@/components/ui';
import { type Path, typedNumber, valueAt } from '@/lib/admin/document-values';
import { idOf, useEditing } from './context';
import { FaultLine, useControl } from './labelled';

const ENDS = ['from', 'to'] as const;

/** Two numbers, from and to; both empty is not stated. */
export function RangeField({ path, label }: { path: Path; label: string }) {
  const { root, set, labels } = useEditing();
  const { id, message } = useControl(path);
  const ends = [useControl([...path, 0]), useControl([...path, 1])];
  const value = valueAt(root, path) as unknown[] | null | undefined;
  const stored = ENDS.map((_, index) => String(value?.[index] ?? ''));
  const [texts, setTexts] = useState(stored);
  // What is being typed stays as it is ("1,0"); what comes from elsewhere replaces it.
  const typed = stored.map((text, index) => {
    const now = texts[index] ?? '';
    return Object.is(typedNumber(now), value?.[index] ?? '') ? now : text;
  });
  const change = (index: number, text: string) => {
    const texts = typed.with(index, text);
    setTexts(texts);
    set(path, texts.every((one) => one.trim() === '') ? null : texts.map(typedNumber));
  };
  return (
    <fieldset id={id} tabIndex={-1} className="flex min-w-0 flex-col gap-1 text-sm">
      <legend className="mb-1 text-muted">{label}</legend>
      <span className="flex gap-1.5">
        {ENDS.map((end, index) => (
          <input
            key={end}
            {...ends[index]?.props}
            id={idOf([...path, index])}
            aria-label={labels.t(`${end}Of`, { label })}
            inputMode="decimal"
            placeholder={labels.t('notStated')}
            className={classNames(CONTROL, 'w-28 text-right tabular-nums')}
            value={typed[index]}
            onChange={({ target }) => change(index, target.value)}
          />
        ))}
      </span>
      <FaultLine id={id} message={message} />
      {ends.map((end) => (
        <FaultLine key={end.id} id={end.id} message={end.message} />
      ))}
    </fieldset>
  );
}
