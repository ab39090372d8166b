import { classNames } from '@/components/ui';
import type { NetworkGroup } from '@/lib/catalog/network-group';
import type { Certainty } from '@/lib/series/certainty';
import { NETWORK_COLOURS } from '../frame/colours';
import { NetworkMark } from '../frame/network-mark';
import { PointOption, type PointOptionProps } from '../frame/point-option';
import type { PlacedPoint } from './layout';

interface Props extends PointOptionProps {
  group: NetworkGroup;
  certainty: Certainty;
  isActive: boolean;
  hasWhisker: boolean;
  position: Pick<PlacedPoint, 'x' | 'low' | 'high' | 'level'>;
}

/** A plan's mark on the axis, and its whisker from the lowest to the highest price. */
export function PriceMark({ group, certainty, isActive, hasWhisker, position, ...option }: Props) {
  const { x, low, high, level } = position;
  return (
    <PointOption
      {...option}
      className={classNames(
        'absolute size-4 -translate-x-1/2 cursor-pointer rounded-full',
        option['aria-selected'] ? 'z-10 ring-2 ring-accent' : isActive && 'z-10 ring-2 ring-line-strong',
      )}
      style={{ left: `${x * 100}%`, bottom: level * 13 }}
    >
      <svg
        viewBox="-7 -7 14 14"
        aria-hidden="true"
        className="size-4 overflow-visible [print-color-adjust:exact]"
      >
        <NetworkMark group={group} certainty={certainty} />
      </svg>
      {hasWhisker && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 h-0.5 -translate-y-1/2 [print-color-adjust:exact]"
          style={{
            left: `calc(50% + ${low - x} * 100cqw)`,
            width: `calc(${high - low} * 100cqw)`,
            background: NETWORK_COLOURS[group],
          }}
        />
      )}
    </PointOption>
  );
}
