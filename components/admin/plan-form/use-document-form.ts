import { type FormEvent, startTransition, useActionState, useEffect, useMemo, useRef, useState } from 'react';
import { type Path, withValue } from '@/lib/admin/document-values';
import type { SaveStamp, SaveState } from '@/lib/admin/save-state';
import type { Fault } from '@/lib/fault';
import type { Change } from '@/lib/plan/diff';
import { mergeDocuments } from '@/lib/plan/merge';
import { useKeptWork } from './use-kept-work';
import { useLeaveGuard } from './use-leave-guard';

const NO_FAULTS: readonly Fault[] = [];
const NO_CHANGES: readonly Change[] = [];

type Read = { ok: true } | { ok: false; faults: Fault[] };

interface Start<Theirs, Result extends Read> {
  /** The document to go on from. */
  start: unknown;
  /** Of the state that `start` was read from. */
  stamp: SaveStamp;
  reason: string;
  /** Of whom and of which document what is typed is kept in the browser; null keeps nothing. */
  keptFor: string | null;
  /** Asked before unsaved work is left. */
  leaveQuestion: string;
  /** Reads the document as it stands in the form; the same function each time. */
  read: (root: unknown) => Result;
  act: (before: SaveState<Theirs>, data: FormData) => Promise<SaveState<Theirs>>;
  /** A document of the server as this form holds it. */
  fromTheirs?: (theirs: Theirs) => unknown;
}

/** A document being edited: checked as one types, saved upon the version that was seen, guarded until it is. */
export function useDocumentForm<Theirs extends object, Result extends Read>(given: Start<Theirs, Result>) {
  const { start, read, act } = given;
  const fromTheirs = useRef(given.fromTheirs);
  const [state, send, busy] = useActionState(act, { kind: 'idle' });
  const [root, setRoot] = useState(start);
  // What the server holds, as far as this form knows, and the stamp of that.
  const [saved, setSaved] = useState(start);
  const [stamp, setStamp] = useState<SaveStamp>(() => ('sent' in state && state.sent) || given.stamp);
  const [reason, setReason] = useState(('sent' in state && state.sent?.reason) || given.reason);
  const [savedReason, setSavedReason] = useState(given.reason);
  const sent = useRef({ root, reason });

  const parsed = useMemo(() => read(root), [read, root]);
  const touched = root !== sent.current.root || reason !== sent.current.reason;
  const refused = state.kind === 'refused' && root === sent.current.root ? state.faults : NO_FAULTS;
  const faults = parsed.ok ? refused : parsed.faults;
  const set = (path: Path, value: unknown) => setRoot((before: unknown) => withValue(before, path, value));

  const unsaved = root !== saved || reason !== savedReason;
  useLeaveGuard(unsaved, given.leaveQuestion);
  const { left, forget } = useKeptWork(given.keptFor, unsaved ? { root, saved, stamp, reason } : null, start);

  useEffect(() => {
    if (state.kind !== 'saved') return;
    setStamp({ lockVersion: state.lockVersion, basis: state.basis ?? '' });
    const { root: written, reason: why } = sent.current;
    setSavedReason(why);
    const merged = state.document && state.came && state.came.length > 0 ? state.document : null;
    const document = merged ? (fromTheirs.current?.(merged) ?? merged) : written;
    setSaved(document);
    // What was typed while the save was on its way stays, upon what came in with it.
    setRoot((now: unknown) => (now === written ? document : mergeDocuments(written, document, now).merged));
  }, [state]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    sent.current = { root, reason };
    startTransition(() => send(data));
  };

  return {
    ...{ root, setRoot, set, parsed, faults, state, send, busy, unsaved, touched, onSubmit, stamp, saved },
    /** What others did and came in with the last save, or would have. */
    came: state.kind === 'saved' || state.kind === 'refused' ? (state.came ?? NO_CHANGES) : NO_CHANGES,
    ...{ reason, setReason },
    /** What was typed here before and never saved; null where there is none. */
    kept: left && {
      at: left.at,
      forget,
      /** Goes on from it, upon what it was typed upon: a save merges what was saved since. */
      take: () => {
        setRoot(left.root);
        setSaved(left.saved);
        setStamp(left.stamp);
        setReason(left.reason);
        forget();
      },
    },
  };
}

export type DocumentWork = Omit<ReturnType<typeof useDocumentForm>, 'parsed' | 'state'> & {
  state: SaveState<object>;
};
