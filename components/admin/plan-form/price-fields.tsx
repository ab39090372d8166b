import { Plus, Trash2 } from 'lucide-react';
import { Button, CONTROL, classNames, IconButton } from '@/components/ui';
import { type Path, valueAt } from '@/lib/admin/document-values';
import { AUTOPAY_MEANS, PERS } from '@/lib/plan/constants';
import { ChoiceField } from './choice-fields';
import { useEditing } from './context';
import { FaultLine, useControl } from './labelled';
import { ScalarField } from './scalar-field';
import { StateOrNumber } from './state-or-number';

/** So many months or so many days. */
export function PeriodField({ path, label }: { path: Path; label: string }) {
  const { root, set, labels } = useEditing();
  const { props, message, id } = useControl(path);
  const period = (valueAt(root, path) ?? {}) as Record<string, unknown>;
  const unit = 'days' in period ? 'days' : 'months';
  return (
    <fieldset className="flex min-w-0 flex-col gap-1 text-sm">
      <legend className="mb-1 text-muted">{label}</legend>
      <span className="flex gap-1.5">
        <input
          {...props}
          aria-label={labels.t('lengthOf', { label })}
          inputMode="numeric"
          className={classNames(CONTROL, 'w-20 text-right tabular-nums')}
          value={String(period[unit] ?? '')}
          onChange={({ target }) =>
            set(path, { [unit]: /^\d+$/.test(target.value) ? Number(target.value) : target.value })
          }
        />
        <select
          aria-label={labels.t('unitOf', { label })}
          className={classNames(CONTROL, 'cursor-pointer')}
          value={unit}
          onChange={({ target }) => set(path, { [target.value]: period[unit] })}
        >
          {(['months', 'days'] as const).map((one) => (
            <option key={one} value={one}>
              {labels.t(one)}
            </option>
          ))}
        </select>
      </span>
      <FaultLine id={id} message={message} />
    </fieldset>
  );
}

/** Whether there is something at a place, which is null where there is not. */
function ThereIsOne({ path, fresh }: { path: Path; fresh: unknown }) {
  const { root, set, labels } = useEditing();
  return (
    <label className="flex min-h-6 items-center gap-1.5">
      <input
        type="checkbox"
        className="size-4.5 accent-accent"
        checked={(valueAt(root, path) ?? null) !== null}
        onChange={({ target }) => set(path, target.checked ? fresh : null)}
      />
      {labels.t('thereIsOne')}
    </label>
  );
}

/** Money for each number of lines; where `nullable`, there may be none. */
export function PricesField({ path, label, nullable }: { path: Path; label: string; nullable?: boolean }) {
  const { root, set, labels } = useEditing();
  const { id, message } = useControl(path);
  const prices = (valueAt(root, path) ?? {}) as Record<string, string>;
  const lines = Object.keys(prices).sort((a, b) => Number(a) - Number(b));
  const next = String(Math.max(0, ...lines.map(Number)) + 1);
  return (
    <fieldset id={id} tabIndex={-1} className="flex min-w-0 flex-col gap-2 text-sm sm:col-span-full">
      <legend className="mb-1 text-muted">{label}</legend>
      {nullable && <ThereIsOne path={path} fresh={{ '1': '' }} />}
      <div className="flex flex-wrap gap-3">
        {lines.map((count) => (
          <div key={count} className="flex items-end gap-1">
            <ScalarField
              field={{ key: count, kind: 'money' }}
              path={[...path, count]}
              label={labels.t('lines', { count: Number(count) })}
            />
            <IconButton
              label={labels.t('removeLines', { count: Number(count) })}
              disabled={lines.length === 1}
              onClick={() => {
                const { [count]: _gone, ...rest } = prices;
                set(path, rest);
              }}
            >
              <Trash2 aria-hidden className="size-4" />
            </IconButton>
          </div>
        ))}
        {(!nullable || lines.length > 0) && (
          <div className="flex items-end">
            <Button size="sm" onClick={() => set(path, { ...prices, [next]: '' })}>
              <Plus aria-hidden className="size-4" />
              {labels.t('addLines', { count: Number(next) })}
            </Button>
          </div>
        )}
      </div>
      <FaultLine id={id} message={message} />
    </fieldset>
  );
}

const EXTRA_LINE = ['price', 'notSold', 'notStated'] as const;

/** What each further line costs: a price, not sold, or not stated. */
export function ExtraLineField({ path, label }: { path: Path; label: string }) {
  const { root, set, labels } = useEditing();
  const value = valueAt(root, path);
  const state = value === 'notSold' ? value : (value ?? null) === null ? 'notStated' : 'price';
  return (
    <StateOrNumber
      path={path}
      label={label}
      state={state}
      states={EXTRA_LINE}
      nameOf={(one) => labels.t(`extraLine.${one}`)}
      onState={(next) => set(path, next === 'price' ? '' : next === 'notSold' ? next : null)}
      number={state === 'price' ? String(value) : null}
      onNumber={(typed) => set(path, typed)}
    />
  );
}

const NO_DISCOUNT = { per: 'line', bank: null, debit: null, card: null, fromPurchase: 1 };

/** The discount for automatic payment by each means, or none. */
export function DiscountField({ path, label }: { path: Path; label: string }) {
  const { root, labels } = useEditing();
  const { id, message } = useControl(path);
  const there = (valueAt(root, path) ?? null) !== null;
  return (
    <fieldset id={id} tabIndex={-1} className="flex min-w-0 flex-col gap-2 text-sm sm:col-span-full">
      <legend className="mb-1 text-muted">{label}</legend>
      <ThereIsOne path={path} fresh={NO_DISCOUNT} />
      <FaultLine id={id} message={message} />
      {there && (
        <div className="flex flex-wrap gap-3">
          {AUTOPAY_MEANS.map((means) => (
            <ScalarField
              key={means}
              field={{ key: means, kind: 'money', nullable: true }}
              path={[...path, means]}
              label={labels.field(means)}
            />
          ))}
          <ChoiceField
            path={[...path, 'per']}
            label={labels.field('per')}
            options={PERS.map((value) => ({ value, label: labels.option(value) }))}
          />
          <ScalarField
            field={{ key: 'fromPurchase', kind: 'count' }}
            path={[...path, 'fromPurchase']}
            label={labels.field('fromPurchase')}
          />
        </div>
      )}
    </fieldset>
  );
}
