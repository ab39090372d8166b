'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui';
import type { GroupList } from '@/lib/need/url-keys';
import { useFieldName } from './field-name';

interface OwnListProps {
  list: GroupList;
  /** Whether the group has a list of its own. */
  isOwn: boolean;
  onToggle: (isOwn: boolean) => void;
  children: ReactNode;
}

/** A list that a group may have of its own: a box, and below it the list once the box is ticked. */
export function OwnList({ list, isOwn, onToggle, children }: OwnListProps) {
  const t = useTranslations('need.groups');
  const fieldName = useFieldName();
  return (
    // The list is there beside its box and the style sheet shows it, so that it works without scripts.
    <div className="group/list flex flex-col">
      <Checkbox
        label={t(list)}
        name={fieldName('own')}
        value={list}
        data-own
        checked={isOwn}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <div className="hidden pb-2 pl-6.5 group-has-[[data-own]:checked]/list:block">{children}</div>
    </div>
  );
}
