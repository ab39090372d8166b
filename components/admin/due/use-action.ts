import { type FormEvent, startTransition, useActionState } from 'react';
import { type FormAction, IDLE } from '@/lib/admin/action-state';

/** A form that is sent by one of several buttons and keeps its ticks where it is refused. */
export function useButtonsForm(act: FormAction) {
  const [state, send, busy] = useActionState(act, IDLE);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  };
  return { send, busy, onSubmit, refusal: state.kind === 'failed' ? state.message : '' };
}
