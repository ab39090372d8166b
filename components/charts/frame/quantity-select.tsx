import { capital } from '@/components/formatters';
import { Select } from '@/components/ui';
import type { Need } from '@/lib/need/need';
import { type Quantity, quantityAxis } from '@/lib/series/quantity-axis';
import { useQuantityLabels } from './use-quantity-labels';

interface Props<Value extends Quantity> {
  label: string;
  need: Need;
  quantities: readonly Value[];
  value: Value;
  /** The quantity of the other axis. */
  disabled?: Value;
  onChange: (quantity: Value) => void;
}

/** Chooses the quantity of an axis. */
export function QuantitySelect<Value extends Quantity>(props: Props<Value>) {
  const { label, need, quantities, value, disabled, onChange } = props;
  const labels = useQuantityLabels();
  return (
    <Select
      label={label}
      inline
      value={value}
      options={quantities.map((quantity) => ({
        value: quantity,
        label: capital(labels.name(quantity, quantityAxis(need, quantity).country)),
        disabled: quantity === disabled,
      }))}
      onChange={(event) => onChange(event.target.value as Value)}
    />
  );
}
