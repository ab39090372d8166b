import { useState } from 'react';
import type { Path } from '@/lib/admin/document-values';
import type { Field } from '@/lib/admin/field';
import { foldedKeys } from '@/lib/admin/form-folds';
import { AmountField } from './amount-field';
import { ChoiceField, ChoicesField, LinesField } from './choice-fields';
import { idOf, useEditing } from './context';
import { CountriesField } from './countries-field';
import { FoldedFields } from './fold';
import { ListView } from './list-field';
import { DiscountField, ExtraLineField, PeriodField, PricesField } from './price-fields';
import { RangeField } from './range-field';
import { ScalarField } from './scalar-field';

const NONE: ReadonlySet<string> = new Set();

/** Fields side by side, as many as there is room for; in a form that folds, what is not filled in is behind one line. */
export function Fields({ fields, path }: { fields: readonly Field[]; path: Path }) {
  const { root, marked } = useEditing();
  // As the form was opened: what is typed or emptied afterwards stays where it is.
  const [folds] = useState(() => (marked ? foldedKeys(fields, root, path, marked) : NONE));
  const folded = fields.filter(({ key }) => folds.has(key));
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <FieldGrid fields={fields.filter(({ key }) => !folds.has(key))} path={path} />
      {folded.length > 0 && (
        <FoldedFields fields={folded} path={path}>
          <FieldGrid fields={folded} path={path} />
        </FoldedFields>
      )}
    </div>
  );
}

/**
 * One to three columns of at least 15 rem. Measured by the grid itself: with queries of containers within each other
 * and within details, Chromium now and then leaves one of them without any layout.
 */
const COLUMNS =
  'grid min-w-0 grid-cols-[repeat(auto-fill,minmax(min(100%,max(15rem,(100%-2rem)/3)),1fr))] gap-x-4 gap-y-3';

function FieldGrid({ fields, path }: { fields: readonly Field[]; path: Path }) {
  if (fields.length === 0) return null;
  return (
    <div className={COLUMNS}>
      {fields.map((field) => (
        <FieldView key={field.key} field={field} path={[...path, field.key]} />
      ))}
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
        <fieldset
          id={idOf(path)}
          tabIndex={-1}
          className="flex min-w-0 flex-col gap-3 border-l-2 pl-4 sm:col-span-full"
        >
          <legend className="float-left mb-2 w-full text-sm font-semibold">{label}</legend>
          <Fields fields={field.fields} path={path} />
        </fieldset>
      );
    case 'list':
      return (
        <ListView
          field={field}
          path={path}
          label={label}
          draw={(fields, at, shape) => <Fields key={shape} fields={fields} path={at} />}
        />
      );
    default:
      return <ScalarField field={field} path={path} label={label} />;
  }
}
