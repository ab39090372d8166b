import { classNames } from '@/components/ui';
import { monogramOf } from '@/lib/catalog/monogram';

const SIZES = {
  sm: 'size-6 rounded-sm text-[0.6875rem]',
  md: 'size-9 rounded-md text-sm',
  lg: 'size-11 rounded-md text-base',
} as const;

/** The carrier's tile, beside its name: two letters on the carrier's own colour, the same in every theme. */
export function Monogram({ carrier, size = 'md' }: { carrier: string; size?: keyof typeof SIZES }) {
  const { letters, colour } = monogramOf(carrier);
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-grid shrink-0 place-items-center font-semibold print:[print-color-adjust:exact]',
        SIZES[size],
      )}
      style={{ background: colour, color: '#fff' }}
    >
      {letters}
    </span>
  );
}
