import { monogramOf } from '@/lib/catalog/monogram';

const SIZES = { sm: 'monogram monogram-sm', md: 'monogram', lg: 'monogram monogram-lg' } as const;

/** The carrier's tile, beside its name: two letters on the carrier's own colour, the same in every theme. */
export function Monogram({ carrier, size = 'md' }: { carrier: string; size?: keyof typeof SIZES }) {
  const { letters, colour } = monogramOf(carrier);
  return (
    <span aria-hidden="true" className={SIZES[size]} style={{ background: colour }}>
      {letters}
    </span>
  );
}
