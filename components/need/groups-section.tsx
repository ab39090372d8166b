'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button, useHydrated } from '@/components/ui';
import {
  addGroup,
  canAddGroup,
  changeGroup,
  copyGroup,
  joinLines,
  removeGroup,
  splitLines,
} from '@/lib/need/edit-groups';
import { MAX_GROUP_LINES } from '@/lib/need/limits';
import type { Need } from '@/lib/need/need';
import type { CatalogChoices } from '@/lib/plan/choices';
import type { NeedEdit } from './edit';
import { GroupCard } from './group-card';
import { NeedSection } from './need-section';
import { NewGroups } from './new-groups';
import type { PlanName } from './plan-name';

interface GroupsSectionProps extends NeedEdit {
  choices: CatalogChoices;
  carriers: readonly { id: string; name: string }[];
  /** Null before they are known. */
  plans: readonly PlanName[] | null;
}

/** The groups of a household, a card each; or the way to describe lines that differ. */
export function GroupsSection({ need, onEdit, choices, carriers, plans }: GroupsSectionProps) {
  const t = useTranslations('need');
  const hydrated = useHydrated();
  const box = useRef<HTMLDivElement>(null);
  const { groups } = need;
  const isStay = need.horizonDays !== null;

  /** What has just been added is asked next; where all cards are gone, the way to start again. */
  const act = (edit: (need: Need) => Need, card: number) => {
    onEdit(edit);
    requestAnimationFrame(() => {
      const names = box.current?.querySelectorAll<HTMLElement>('input[data-name]') ?? [];
      const next = names[Math.max(0, Math.min(card, names.length - 1))];
      (next ?? box.current?.querySelector('button'))?.focus();
    });
  };

  return (
    <NeedSection
      id="groups"
      title={t('sections.groups')}
      count={groups.length}
      countWords={t('answered', { count: groups.length })}
    >
      <div ref={box} className="flex flex-col gap-3">
        <p className="text-xs text-muted">
          {t(isStay ? 'groups.stay' : groups.length > 0 ? 'groups.lead' : 'groups.alike')}
        </p>
        {groups.length > 0 && (
          <>
            <p role="status" className="text-sm">
              {t('groups.sum', {
                groups: groups.length,
                lines: need.lines,
                most: MAX_GROUP_LINES,
              })}
            </p>
            <div className="grid items-start gap-3 sm:grid-cols-2 xl:grid-cols-3">
              {groups.map((group, index) => (
                <GroupCard
                  // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other identity, two may be the same
                  key={index}
                  need={need}
                  group={group}
                  index={index}
                  choices={choices}
                  carriers={carriers}
                  plans={plans}
                  canCopy={canAddGroup(need)}
                  onEdit={(edit) => onEdit((now) => changeGroup(now, index, edit))}
                  onCopy={() => act((now) => copyGroup(now, index), index + 1)}
                  onRemove={() => act((now) => removeGroup(now, index), index - 1)}
                />
              ))}
            </div>
          </>
        )}
        {!hydrated && !isStay && <NewGroups count={groups.length} />}
        {hydrated && !isStay && (
          <div className="flex flex-wrap gap-2">
            {groups.length === 0 ? (
              <Button onClick={() => act(splitLines, 0)}>{t('groups.start')}</Button>
            ) : (
              <>
                <Button disabled={!canAddGroup(need)} onClick={() => act(addGroup, groups.length)}>
                  {t('groups.add')}
                </Button>
                <Button variant="quiet" onClick={() => act(joinLines, 0)}>
                  {t('groups.joined')}
                </Button>
              </>
            )}
          </div>
        )}
      </div>
    </NeedSection>
  );
}
