'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { Choice } from '@/components/ui';

interface SentenceChoiceProps extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  /** For screen readers; the sentence around it says the rest. */
  label: string;
  value: string;
  options: readonly Choice[];
  /** Choices under a heading, behind the others. */
  groups?: readonly { label: string; options: readonly Choice[] }[];
  /** Offered last: leads to where any amount can be given. */
  other?: string;
  onPick: (value: string) => void;
  onOther?: () => void;
}

const OTHER = 'other';
const optionOf = ({ value, label }: Choice) => (
  <option key={value} value={value}>
    {label}
  </option>
);

/** An underlined part of the sentence: a native list, as wide as what it says. */
export function SentenceChoice(props: SentenceChoiceProps) {
  const { label, value, options, groups = [], other, onPick, onOther, ...rest } = props;
  return (
    <span className="sentence-choice">
      <select
        {...rest}
        aria-label={label}
        value={value}
        onChange={({ target }) => (target.value === OTHER ? onOther?.() : onPick(target.value))}
      >
        {options.map(optionOf)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(optionOf)}
          </optgroup>
        ))}
        {other && onOther && <option value={OTHER}>{other}</option>}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-0.5 size-[0.8em] text-accent" />
    </span>
  );
}
