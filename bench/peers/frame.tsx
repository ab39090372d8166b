/** Search, facet, box and header of the peers that are drawn by React. */
import { memo, type ReactNode, type Ref } from 'react';
import { COLUMNS, NETWORK, type PeerPlan, WIDTH } from './columns';

interface FrameProps {
  count: number;
  facet: number;
  onQuery: (query: string) => void;
  onTick: (ticked: boolean) => void;
  onScroll?: (top: number) => void;
  box?: Ref<HTMLDivElement>;
  children: ReactNode;
}

export function Frame({ count, facet, onQuery, onTick, onScroll, box, children }: FrameProps) {
  return (
    <>
      <form onSubmit={(event) => event.preventDefault()}>
        <input type="search" aria-label="Search" onChange={(event) => onQuery(event.target.value)} />
        <label>
          <input type="checkbox" onChange={(event) => onTick(event.target.checked)} /> {NETWORK}{' '}
          <span>{facet}</span>
        </label>{' '}
        <output>{count} plans</output>
      </form>
      <div ref={box} className="box" onScroll={(event) => onScroll?.(event.currentTarget.scrollTop)}>
        <table aria-label="Plans" style={{ width: WIDTH }}>
          {children}
        </table>
      </div>
    </>
  );
}

export const Header = memo(
  function Header({ onSort }: { onSort: (key: keyof PeerPlan) => void }) {
    return (
      <thead>
        <tr aria-rowindex={1} className="head">
          {COLUMNS.map(({ key, label, width }) => (
            <th key={key} scope="col" style={{ width }}>
              <button type="button" data-sort={key} onClick={() => onSort(key)}>
                {label}
              </button>
            </th>
          ))}
        </tr>
      </thead>
    );
  },
  () => true,
);
