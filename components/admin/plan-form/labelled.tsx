import type { ReactNode } from 'react';
import type { Path } from '@/lib/admin/document-values';
import { pathText } from '@/lib/fault';
import { idOf, useEditing } from './context';

/** What a control needs to be told of: its id, whether it is at fault and where that is said. */
export function useControl(path: Path) {
  const { faults, labels } = useEditing();
  const id = idOf(path);
  const fault = faults.get(pathText([...path]));
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
export function Labelled({ path, label, children }: { path: Path; label: string; children: ReactNode }) {
  const { id, message } = useControl(path);
  return (
    <div className="flex min-w-0 flex-col gap-1 text-sm">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      {children}
      <FaultLine id={id} message={message} />
    </div>
  );
}
