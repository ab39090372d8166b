import { PanelLayout } from './panel-layout';

const LENGTHS = [30, 34, 38, 41, 43, 48, 52, 55, 57, 63, 66, 70, 74, 81, 88];

/** What stands in the chart's place until its code is there. Holds no chart code itself. */
export function ChartSkeleton() {
  const bar = 'rounded-sm bg-sunken';
  const aside = (
    <>
      <div className={`h-5 w-3/4 ${bar}`} />
      <div className={`h-10 w-full ${bar}`} />
    </>
  );
  return (
    <div aria-hidden="true" className="print:hidden">
      <PanelLayout aside={aside}>
        <div className="flex h-[530px] flex-col justify-between pb-5 @xl:h-65">
          {LENGTHS.map((length) => (
            <div key={length} className={`h-2.5 ${bar}`} style={{ width: `${length}%` }} />
          ))}
        </div>
      </PanelLayout>
    </div>
  );
}
