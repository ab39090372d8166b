import type { ComponentProps } from 'react';

export interface PointOptionProps extends ComponentProps<'div'> {
  'aria-selected': boolean;
  tabIndex: number;
}

/** A point of a chart that can be reached, as `usePointFocus` describes it. */
export function PointOption({ 'aria-selected': isSelected, tabIndex, ...rest }: PointOptionProps) {
  return <div role="option" aria-selected={isSelected} tabIndex={tabIndex} {...rest} />;
}
