import { Plus, Trash2 } from 'lucide-react';
import { Button, CONTROL, classNames, IconButton } from '@/components/ui';
import { type Path, valueAt } from '@/lib/admin/plan-fields';
import { PERS } from '@/lib/plan/constants';
import { ChoiceField } from './choice-fields';
import { idOf, useEditing } from './context';
import { FaultLine, useControl } from './labelled';
import { ScalarField } from './scalar-field';

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

/** What the account pays for each number of lines. */
export function PricesField({ path, label }: { path: Path; label: string }) {
  const { root, set, labels } = useEditing();
  const { id, message } = useControl(path);
  const prices = (valueAt(root, path) ?? {}) as Record<string, string>;
  const lines = Object.keys(prices).sort((a, b) => Number(a) - Number(b));
  const next = String(Math.max(0, ...lines.map(Number)) + 1);
  return (
    <fieldset id={id} tabIndex={-1} className="flex min-w-0 flex-col gap-2 text-sm sm:col-span-full">
      <legend className="mb-1 text-muted">{label}</legend>
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
        <div className="flex items-end">
          <Button size="sm" onClick={() => set(path, { ...prices, [next]: '' })}>
            <Plus aria-hidden className="size-4" />
            {labels.t('addLines', { count: Number(next) })}
          </Button>
        </div>
      </div>
      <FaultLine id={id} message={message} />
    </fieldset>
  );
}

/** The discount for automatic payment, or none. */
export function DiscountField({ path, label }: { path: Path; label: string }) {
  const { root, set, labels } = useEditing();
  const discount = valueAt(root, path);
  const there = discount !== null && discount !== undefined;
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className="flex min-w-0 flex-col gap-1 text-sm">
      <legend className="mb-1 text-muted">{label}</legend>
      <label className="flex min-h-6 items-center gap-1.5">
        <input
          type="checkbox"
          className="size-4.5 accent-accent"
          checked={there}
          onChange={({ target }) => set(path, target.checked ? { amount: '', per: 'line' } : null)}
        />
        {labels.t('thereIsOne')}
      </label>
      {there && (
        <div className="flex gap-3">
          <ScalarField
            field={{ key: 'amount', kind: 'money' }}
            path={[...path, 'amount']}
            label={labels.field('amount')}
          />
          <ChoiceField
            path={[...path, 'per']}
            label={labels.field('per')}
            options={PERS.map((value) => ({ value, label: labels.option(value) }))}
          />
        </div>
      )}
    </fieldset>
  );
}
