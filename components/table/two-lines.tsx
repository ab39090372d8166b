import type { ReactNode } from 'react';

/**
 * A value with a smaller line under it; dense rows show the value alone. A function and no component: a table has
 * hundreds of these, and each component would be kept and compared.
 */
export function twoLines(value: ReactNode, under: ReactNode): ReactNode {
  return (
    <>
      <span className="value-line">{value}</span>
      {under && <span className="under-line">{under}</span>}
    </>
  );
}
