import { type FormEvent, startTransition, useActionState, useEffect, useMemo, useState } from 'react';
import { type Path, withValue } from '@/lib/admin/document-values';
import type { SaveState } from '@/lib/admin/save-state';
import type { Fault } from '@/lib/fault';

const NO_FAULTS: readonly Fault[] = [];

type Read = { ok: true } | { ok: false; faults: Fault[] };

interface Start<Theirs, Result extends Read> {
  /** The document to go on from. */
  start: unknown;
  /** Of the state that `start` was read from. */
  lockVersion: number;
  /** Reads the document as it stands in the form; the same function each time. */
  read: (root: unknown) => Result;
  act: (before: SaveState<Theirs>, data: FormData) => Promise<SaveState<Theirs>>;
  /** Another's document as this form holds it. */
  fromTheirs?: (theirs: Theirs) => unknown;
}

/** A document being edited: checked as one types, saved upon the version that was seen, guarded until it is. */
export function useDocumentForm<Theirs extends object, Result extends Read>(given: Start<Theirs, Result>) {
  const { start, read, act, fromTheirs } = given;
  const [root, setRoot] = useState(start);
  const [saved, setSaved] = useState(start);
  const [state, send, busy] = useActionState(act, { kind: 'idle' });

  const parsed = useMemo(() => read(root), [read, root]);
  const refused = state.kind === 'refused' && root === saved ? state.faults : NO_FAULTS;
  const faults = parsed.ok ? refused : parsed.faults;
  const set = (path: Path, value: unknown) => setRoot((before: unknown) => withValue(before, path, value));

  const unsaved = root !== saved;
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    setSaved(root);
    startTransition(() => send(data));
  };
  const conflict =
    state.kind === 'conflict'
      ? { theirs: state.theirs && (fromTheirs?.(state.theirs) ?? state.theirs), by: state.by }
      : null;
  return {
    ...{ root, setRoot, set, parsed, faults, state, send, busy, unsaved, onSubmit, conflict },
    lockVersion: state.kind === 'saved' || state.kind === 'conflict' ? state.lockVersion : given.lockVersion,
    /** Takes over one top-level field of the other's document, or with null the whole. */
    take: (field: string | null) => {
      if (!conflict?.theirs) return;
      if (field === null) setRoot(conflict.theirs);
      else set([field], (conflict.theirs as Record<string, unknown>)[field]);
    },
  };
}

export type DocumentWork = Omit<ReturnType<typeof useDocumentForm>, 'parsed' | 'state'> & {
  state: SaveState<object>;
};
