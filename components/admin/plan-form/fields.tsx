import { ArrowDown, ArrowUp, Plus, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button, CONTROL, classNames, IconButton } from '@/components/ui';
import { type Path, valueAt } from '@/lib/admin/document-values';
import { type Field, fieldsOfEntry, type ListField, shapeOf } from '@/lib/admin/field';
import { AmountField } from './amount-field';
import { ChoiceField, ChoicesField, CountriesField, LinesField } from './choice-fields';
import { idOf, useEditing } from './context';
import { FaultLine, useControl } from './labelled';
import { DiscountField, ExtraLineField, PeriodField, PricesField } from './price-fields';
import { RangeField } from './range-field';
import { ScalarField } from './scalar-field';

/** Fields side by side, as many as there is room for. */
export function Fields({ fields, path }: { fields: readonly Field[]; path: Path }) {
  return (
    <div className="@container min-w-0">
      <div className="grid gap-x-4 gap-y-3 @md:grid-cols-2 @4xl:grid-cols-3">
        {fields.map((field) => (
          <FieldView key={field.key} field={field} path={[...path, field.key]} />
        ))}
      </div>
    </div>
  );
}

function FieldView({ field, path }: { field: Field; path: Path }) {
  const { labels } = useEditing();
  const label = labels.field(field.key);
  switch (field.kind) {
    case 'amount':
      return <AmountField field={field} path={path} label={label} />;
    case 'fact':
    case 'yesNo': {
      const options = [
        { value: true, label: labels.t('yes') },
        { value: false, label: labels.t('no') },
      ];
      return <ChoiceField path={path} label={label} options={options} nullable={field.kind === 'fact'} />;
    }
    case 'choice':
      return (
        <ChoiceField
          path={path}
          label={label}
          options={field.options.map((value) => ({ value, label: labels.option(value) }))}
          nullable={field.nullable}
        />
      );
    case 'carrier': {
      const options = [{ value: null, label: labels.t('none') }, ...field.carriers];
      return <ChoiceField path={path} label={label} options={options} />;
    }
    case 'choices':
      return <ChoicesField path={path} label={label} options={field.options} />;
    case 'lines':
      return <LinesField path={path} label={label} />;
    case 'countries':
      return <CountriesField path={path} label={label} />;
    case 'period':
      return <PeriodField path={path} label={label} />;
    case 'prices':
      return <PricesField path={path} label={label} nullable={field.nullable} />;
    case 'extraLine':
      return <ExtraLineField path={path} label={label} />;
    case 'range':
      return <RangeField path={path} label={label} />;
    case 'discount':
      return <DiscountField path={path} label={label} />;
    case 'group':
      return (
        <fieldset className="flex min-w-0 flex-col gap-3 border-l-2 pl-4 sm:col-span-full">
          <legend className="float-left mb-2 w-full text-sm font-semibold">{label}</legend>
          <Fields fields={field.fields} path={path} />
        </fieldset>
      );
    case 'list':
      return <ListView field={field} path={path} label={label} />;
    default:
      return <ScalarField field={field} path={path} label={label} />;
  }
}

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

/** Entries that are added, moved and taken away. */
function ListView({ field, path, label }: { field: ListField; path: Path; label: string }) {
  const { root, set, labels } = useEditing();
  const { id, message } = useControl(path);
  const entries = (valueAt(root, path) as unknown[] | undefined) ?? [];
  const focusLater = (target: string) =>
    requestAnimationFrame(() => document.getElementById(target)?.focus());
  const first = field.fields[0]?.key ?? '';
  const add = () => {
    set(path, [...entries, field.fresh()]);
    focusLater(idOf([...path, entries.length, first]));
  };
  const [removed, setRemoved] = useState<{ entry: unknown; at: number }[]>([]);
  const remove = (at: number) => {
    setRemoved([...removed, { entry: entries[at], at }]);
    set(
      path,
      entries.filter((_entry, index) => index !== at),
    );
    focusLater(`${id}-undo`);
  };
  const undo = () => {
    const last = removed.at(-1);
    if (!last) return;
    setRemoved(removed.slice(0, -1));
    set(path, entries.toSpliced(last.at, 0, last.entry));
    focusLater(idOf([...path, Math.min(last.at, entries.length), first]));
  };
  const move = (at: number, by: 1 | -1) => {
    const moved = [...entries];
    [moved[at], moved[at + by]] = [moved[at + by], moved[at]];
    set(path, moved);
    focusLater(idOf([...path, at + by, first]));
  };
  return (
    <fieldset id={id} tabIndex={-1} className="flex min-w-0 flex-col gap-3 sm:col-span-full">
      <legend className="float-left mb-2 w-full text-sm font-semibold">
        {label} <span className="font-normal text-muted">({entries.length})</span>
      </legend>
      <FaultLine id={id} message={message} />
      {entries.map((entry, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own; fields follow the document
          key={at}
          className="flex min-w-0 flex-col gap-3 rounded-md border p-3"
        >
          <legend className="float-left w-full text-sm">
            <span className="flex items-center justify-between gap-2">
              {labels.t('entry', { label, number: at + 1 })}
              <span className="flex">
                <IconButton
                  label={labels.t('up', { number: at + 1 })}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                >
                  <ArrowUp aria-hidden className="size-4" />
                </IconButton>
                <IconButton
                  label={labels.t('down', { number: at + 1 })}
                  disabled={at === entries.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <ArrowDown aria-hidden className="size-4" />
                </IconButton>
                <IconButton label={labels.t('remove', { number: at + 1 })} onClick={() => remove(at)}>
                  <Trash2 aria-hidden className="size-4" />
                </IconButton>
              </span>
            </span>
          </legend>
          <ShapeSelect list={field} entry={entry} path={[...path, at]} />
          <Fields fields={fieldsOfEntry(field, entry)} path={[...path, at]} />
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" id={`${id}-add`} onClick={add}>
          <Plus aria-hidden className="size-4" />
          {labels.t('add', { label })}
        </Button>
        {removed.length > 0 && (
          <Button size="sm" id={`${id}-undo`} onClick={undo}>
            <Undo2 aria-hidden className="size-4" />
            {labels.t('undoRemove', { number: (removed.at(-1)?.at ?? 0) + 1 })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
