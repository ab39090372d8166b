import { CircleX } from 'lucide-react';
import { criterionKey, type Reason } from '@/lib/cost/reason';
import { useReasons } from './use-reasons';

/** Every reason why a plan does not meet the need, in words (the same as in the list of the finder). */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { reason } = useReasons();
  return (
    <ul className="flex flex-col gap-1">
      {reasons.map((one) => (
        <li key={criterionKey(one)} className="flex gap-2">
          <CircleX aria-hidden className="mt-1 size-4 shrink-0 text-bad" />
          {reason(one)}
        </li>
      ))}
    </ul>
  );
}
