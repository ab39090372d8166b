import type { ReactNode } from 'react';
import type { Path } from '@/lib/admin/document-values';
import { type Fault, pathText } from '@/lib/fault';
import { idOf, useEditing } from './context';
import { SaidOfField } from './open-threads';

/** The first fault of an entry of a list. */
const faultInside = (faults: ReadonlyMap<string, Fault>, place: string): Fault | undefined =>
  [...faults].find(([path]) => path.startsWith(`${place}[`))?.[1];

/**
 * What a control needs to be told of: its id, whether it is at fault and where that is said.
 * @param isList Whether the control holds the entries of a list.
 */
export function useControl(path: Path, isList = false) {
  const { faults, labels } = useEditing();
  const id = idOf(path);
  const place = pathText([...path]);
  const fault = faults.get(place) ?? (isList ? faultInside(faults, place) : undefined);
  return {
    id,
    message: fault ? labels.fault(fault) : null,
    props: {
      id,
      'aria-invalid': fault ? true : undefined,
      'aria-describedby': fault ? `${id}-fault` : undefined,
    } as const,
  };
}

export function FaultLine({ id, message }: { id: string; message: string | null }) {
  return message === null ? null : (
    <p id={`${id}-fault`} className="text-xs text-bad">
      {message}
    </p>
  );
}

/** A control below its label, with what is wrong beneath. */
export function Labelled({
  path,
  label,
  isList,
  children,
}: {
  path: Path;
  label: string;
  /** Whether the control holds the entries of a list. */
  isList?: boolean;
  children: ReactNode;
}) {
  const { id, message } = useControl(path, isList);
  return (
    <div className="flex min-w-0 flex-col gap-1 text-sm">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      {children}
      <FaultLine id={id} message={message} />
      <SaidOfField path={path} />
    </div>
  );
}
