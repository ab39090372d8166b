import { CircleAlert } from 'lucide-react';
import type { Fault } from '@/lib/fault';
import type { FieldLabels } from '../use-field-labels';

const SHOWN = 12;

/** The id of the control that a fault's path names. */
const targetOf = (path: string): string => `f-${path.replace(/[^\w-]/g, '_')}`;

/** The control of a fault: of an entry of a list that is one control, the list's. */
function controlOf(path: string): HTMLElement | null {
  const control = document.getElementById(targetOf(path));
  return control ?? (/\[\d+\]$/.test(path) ? controlOf(path.replace(/\[\d+\]$/, '')) : null);
}

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
                const target = controlOf(fault.path);
                if (!target) return;
                event.preventDefault();
                target.focus();
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
