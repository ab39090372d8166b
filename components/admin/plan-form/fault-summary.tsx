import { CircleAlert } from 'lucide-react';
import type { Fault } from '@/lib/fault';
import type { FieldLabels } from '../use-field-labels';
import { focusPlace, targetOf } from './reveal';

const SHOWN = 12;

/** Everything that is at fault, each leading to its field. */
export function FaultSummary({ faults, labels }: { faults: readonly Fault[]; labels: FieldLabels }) {
  if (faults.length === 0) return null;
  return (
    <section
      aria-label={labels.t('faults', { count: faults.length })}
      className="rounded-md bg-bad-soft p-4 text-sm"
    >
      <h2 className="flex items-center gap-2 font-semibold">
        <CircleAlert aria-hidden className="size-4 text-bad" />
        {labels.t('faults', { count: faults.length })}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={`${fault.path} ${fault.code}`}>
            <a
              href={`#${targetOf(fault.path)}`}
              className="underline underline-offset-3"
              onClick={(event) => {
                if (focusPlace(fault.path)) event.preventDefault();
              }}
            >
              {labels.path(fault.path)}
            </a>
            : {labels.fault(fault)}
          </li>
        ))}
        {faults.length > SHOWN && <li>{labels.t('moreFaults', { count: faults.length - SHOWN })}</li>}
      </ul>
    </section>
  );
}
