'use client';

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
} from 'react';
import { Button, CONTROL, classNames } from '@/components/ui';
import { type ActionState, type FormAction, IDLE } from '@/lib/admin/action-state';
import { MENTION_FIELDS } from '@/lib/admin/mentions';
import { ConflictChoices } from './conflict-choices';
import { CopyLink } from './copy-link';
import { MeanwhileNote } from './meanwhile-note';
import { MentionArea, MentionInput } from './mention-field';

export interface FieldSpec {
  name: string;
  label: string;
  type?:
    | 'text'
    | 'email'
    | 'password'
    | 'url'
    | 'datetime-local'
    | 'textarea'
    | 'select'
    | 'checkbox'
    | 'file';
  options?: readonly { value: string; label: string }[];
  value?: string;
  hint?: string;
  required?: boolean;
  autoComplete?: string;
  inputMode?: 'numeric' | 'text';
  maxLength?: number;
  /** The key that leads here, where keys are on. */
  shortcut?: string;
  /** What it and its neighbours with the same words are about; boxes for one question are a group. */
  group?: string;
}

/** Fields in their order, those of one group together. */
function grouped(fields: readonly FieldSpec[]): { group: string | undefined; fields: FieldSpec[] }[] {
  const groups: { group: string | undefined; fields: FieldSpec[] }[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last && field.group !== undefined && last.group === field.group) last.fields.push(field);
    else groups.push({ group: field.group, fields: [field] });
  }
  return groups;
}

interface Look {
  fields?: readonly FieldSpec[];
  hidden?: Readonly<Record<string, string>>;
  /** What the button says. */
  submit: ReactNode;
  variant?: 'primary' | 'secondary' | 'quiet';
  size?: 'md' | 'sm';
  /** One line: fields and button side by side. */
  inline?: boolean;
  /** What was typed is of no use once it was taken: the form is empty for the next one. */
  clears?: boolean;
  /** Names the form for assistive technology where several stand on a page. */
  label?: string;
  /** The key that presses the button, where keys are on, and what is asked before that. */
  shortcut?: { key: string; asks?: string };
}

/** A form whose answers are kept by what is around it, which stays where the form goes. */
export interface SentState {
  state: ActionState;
  send: (data: FormData) => void;
  busy: boolean;
}

/** A small form that acts: says what came of it, keeps what was typed when it is refused, and works without scripts. */
export function ActionForm({ act, ...look }: Look & { act: FormAction }) {
  const [state, send, busy] = useActionState(act, IDLE);
  return <SentForm {...look} state={state} send={send} busy={busy} />;
}

/** The same form, told what came of it. */
export function SentForm({
  state,
  send,
  busy,
  fields = [],
  hidden = {},
  submit,
  variant = 'primary',
  size = 'md',
  inline,
  clears,
  label,
  shortcut,
}: Look & SentState) {
  const id = useId();
  const failed = state.kind === 'failed' ? state : null;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (clears && state.kind === 'done') form.current?.reset();
  }, [clears, state]);
  // Sent by hand, because a form that React sends is emptied afterwards, also where it was refused.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  return (
    <form
      ref={form}
      action={send}
      onSubmit={onSubmit}
      aria-label={label}
      className={classNames(
        'flex min-w-0 gap-3',
        inline ? 'flex-wrap items-end' : 'flex-col',
        !inline && !failed?.meanwhile && 'max-w-md',
      )}
    >
      {Object.entries(hidden).map(([name, value]) => (
        // Until a choice is made, the form stays upon what it showed when it was opened.
        <input
          key={name}
          type="hidden"
          name={name}
          value={failed?.choices ? (failed.values[name] ?? value) : value}
        />
      ))}
      {failed?.choices && (
        <div className="flex flex-col gap-3 rounded-md border border-watch bg-watch-soft p-4">
          <input type="hidden" name="chosenAt" value={failed.chosenAt} />
          <ConflictChoices fields={failed.choices} />
        </div>
      )}
      {failed?.meanwhile && <MeanwhileNote entries={failed.meanwhile} />}
      {grouped(fields).map(({ group, fields: some }) => {
        const drawn = some.map((field) => (
          <ActField
            // Where the form starts from something else by now, its fields do as well.
            key={`${field.name} ${hidden.base ?? ''}`}
            id={`${id}-${field.name}`}
            field={{ ...field, value: typedValue(failed?.values, field) }}
            wrong={failed?.fields.includes(field.name) ?? false}
            messageId={`${id}-said`}
          />
        ));
        return group === undefined ? (
          drawn
        ) : (
          <fieldset key={group} className="min-w-0">
            <legend className="mb-1 text-sm text-muted">{group}</legend>
            {drawn}
          </fieldset>
        );
      })}
      <div>
        <Button
          type="submit"
          variant={variant}
          size={size}
          disabled={busy}
          aria-busy={busy}
          data-key={shortcut?.key}
          data-asks={shortcut?.asks}
        >
          {submit}
        </Button>
      </div>
      <p
        id={`${id}-said`}
        role="status"
        className={classNames('text-sm empty:hidden', failed ? 'text-bad' : 'text-good')}
      >
        {state.kind === 'idle' ? '' : state.message}
      </p>
      {state.kind === 'done' && state.link && <CopyLink link={state.link} />}
    </form>
  );
}

/** What was typed where the form was refused; a box that was not ticked sends nothing and stays unticked. */
function typedValue(typed: Record<string, string> | undefined, field: FieldSpec): string | undefined {
  if (!typed) return field.value;
  return typed[field.name] ?? (field.type === 'checkbox' ? '' : field.value);
}

function ActField({
  id,
  field,
  wrong,
  messageId,
}: {
  id: string;
  field: FieldSpec;
  wrong: boolean;
  messageId: string;
}) {
  const { name, label, type = 'text', options = [], value, hint, ...rest } = field;
  const mentions = MENTION_FIELDS.includes(name);
  const Area = mentions ? MentionArea : 'textarea';
  const Line = mentions && type === 'text' ? MentionInput : 'input';
  const described = [hint ? `${id}-hint` : '', wrong ? messageId : ''].filter(Boolean).join(' ');
  const shared = {
    id,
    name,
    'aria-invalid': wrong || undefined,
    'aria-describedby': described || undefined,
    required: rest.required,
    'data-key': rest.shortcut,
  };
  if (type === 'checkbox')
    return (
      <label className="flex min-h-8 items-start gap-2 py-1 text-sm">
        <input
          type="checkbox"
          className="mt-px size-4.5 shrink-0 accent-accent"
          defaultChecked={value === 'on'}
          {...shared}
        />
        <span>
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-xs text-muted">
              {hint}
            </span>
          )}
        </span>
      </label>
    );
  return (
    <div className="flex min-w-0 flex-col gap-1 text-sm">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      {type === 'textarea' ? (
        <Area
          rows={3}
          defaultValue={value}
          maxLength={rest.maxLength}
          className={classNames(CONTROL, 'h-auto py-2')}
          {...shared}
        />
      ) : type === 'select' ? (
        <select defaultValue={value} className={classNames(CONTROL, 'cursor-pointer')} {...shared}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <Line
          type={type}
          defaultValue={value}
          autoComplete={rest.autoComplete}
          inputMode={rest.inputMode}
          maxLength={rest.maxLength}
          className={classNames(CONTROL, type === 'file' && 'py-1.5')}
          {...shared}
        />
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
