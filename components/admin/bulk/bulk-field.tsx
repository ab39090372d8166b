import { Select, TextField } from '@/components/ui';
import { type InputFault, SET } from '@/lib/admin/grid/bulk-edit';
import { type CellWords, suggestions } from '@/lib/admin/grid/cell-text';
import type { GridColumn } from '@/lib/admin/grid/columns';
import type { FieldLabels } from '../use-field-labels';

interface Props {
  column: GridColumn;
  values: Readonly<Record<string, string>>;
  faults: readonly InputFault[];
  words: CellWords;
  labels: FieldLabels;
  /** What leaves the field as it is. */
  leave: string;
}

/** The label of a column: the place of its field, without the part of the form that it is shown in. */
export const labelOfColumn = ({ key }: GridColumn, labels: FieldLabels): string => labels.path(key);

/** One field that may be set for all plans, or left as it is. */
export function BulkField({ column, values, faults, words, labels, leave }: Props) {
  const { field } = column;
  const name = `${SET}${column.key}`;
  const label = labelOfColumn(column, labels);
  const fault = faults.find((one) => one.name === name)?.fault;
  const choices = suggestions(field, words);
  const described = {
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault ? `f-${name}` : undefined,
  };
  const said = fault && (
    <p id={`f-${name}`} className="mt-1 text-xs text-bad">
      {labels.fault(fault)}
    </p>
  );
  if (field.kind === 'fact')
    return (
      <fieldset className="min-w-0 text-sm">
        <legend className="text-muted">{label}</legend>
        <div className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
          {['', ...choices].map((choice) => (
            <label key={choice} className="flex min-h-6 items-center gap-1.5">
              <input
                type="radio"
                name={name}
                value={choice}
                defaultChecked={(values[name] ?? '') === choice}
                className="size-4.5 accent-accent"
              />
              {choice === '' ? leave : choice}
            </label>
          ))}
        </div>
        {said}
      </fieldset>
    );
  if (field.kind === 'choice')
    return (
      <div>
        <Select
          label={label}
          name={name}
          defaultValue={values[name] ?? ''}
          options={[{ value: '', label: leave }, ...choices.map((value) => ({ value, label: value }))]}
          {...described}
        />
        {said}
      </div>
    );
  return (
    <div>
      <TextField
        label={label}
        name={name}
        list={choices.length > 0 ? `l-${column.key}` : undefined}
        placeholder={leave}
        defaultValue={values[name] ?? ''}
        {...described}
      />
      {choices.length > 0 && (
        <datalist id={`l-${column.key}`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {said}
    </div>
  );
}
