'use client';

import { Copy, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton, useHydrated } from '@/components/ui';
import { limitOfLines, withGroupList, withGroupUse } from '@/lib/need/edit-groups';
import { needOfGroup } from '@/lib/need/groups';
import { LIMITS, MAX_GROUP_NAME } from '@/lib/need/limits';
import type { Need, NeedGroup } from '@/lib/need/need';
import { partsAsEverybody, partsOfGroup } from '@/lib/need/summary';
import { groupPrefix } from '@/lib/need/url-keys';
import type { CatalogChoices } from '@/lib/plan/choices';
import { DraftInput, OptionalNumber } from './draft-input';
import { FieldPrefix } from './field-name';
import { GroupRequirements } from './group-requirements';
import { LabelledAmount } from './labelled-amount';
import { NumberInput } from './number-input';
import { OffersList } from './offers-list';
import { OtherMonthsList } from './other-months-list';
import { OwnList } from './own-list';
import type { PlanName } from './plan-name';
import { TripsList } from './trips-list';
import { useNeedPartWords } from './use-need-words';
import { CallsAbroad, TextsAbroad } from './uses-abroad';

const AMOUNTS = [
  { key: 'gb', field: 'dataGB', limit: LIMITS.gigabytes, label: 'data', unit: 'GB' },
  { key: 'min', field: 'voiceMinutes', limit: LIMITS.minutes, label: 'minutes', unit: 'minutes' },
  { key: 'sms', field: 'smsMessages', limit: LIMITS.messages, label: 'texts', unit: 'messages' },
  { key: 'hot', field: 'hotspotGB', limit: LIMITS.gigabytes, label: 'hotspot', unit: 'GB' },
] as const;

export interface GroupCardProps {
  need: Need;
  group: NeedGroup;
  /** Its place among the groups, from 0. */
  index: number;
  choices: CatalogChoices;
  carriers: readonly { id: string; name: string }[];
  /** Null before they are known. */
  plans: readonly PlanName[] | null;
  /** Whether there may be one more. */
  canCopy: boolean;
  onEdit: (edit: (group: NeedGroup) => NeedGroup) => void;
  onCopy: () => void;
  onRemove: () => void;
}

/** One group of a household: whose lines, how many, and what in them is not as for everybody. */
export function GroupCard(props: GroupCardProps) {
  const { need, group, index, choices, carriers, plans, canCopy, onEdit, onCopy, onRemove } = props;
  const t = useTranslations('need');
  const hydrated = useHydrated();
  const partWords = useNeedPartWords(carriers);
  const prefix = groupPrefix(index);
  const who = group.name || t('groups.group', { number: index + 1 });
  const of = (what: string) => t('groups.of', { what, who });
  const words = (parts: ReturnType<typeof partsOfGroup>) => parts.map(partWords).join(t('listComma'));
  const differs = words(partsOfGroup(need, group));
  const same = words(partsAsEverybody(need, group));
  const own = needOfGroup(need, group);
  return (
    <FieldPrefix value={prefix}>
      <fieldset className="flex min-w-0 flex-col gap-2 rounded-lg border p-3">
        <legend className="sr-only">{who}</legend>
        <div className="grid grid-cols-[minmax(0,1fr)_3.75rem_auto] items-start gap-2">
          <LabelledAmount name={t('groups.name')}>
            <DraftInput
              label={t('groups.of', {
                what: t('groups.name'),
                who: t('groups.group', { number: index + 1 }),
              })}
              name={`${prefix}name`}
              text={group.name}
              placeholder={t('groups.nameExample')}
              read={(_, raw) => ({ value: raw.trim() })}
              maxLength={MAX_GROUP_NAME}
              data-name
              onChange={(name) => onEdit((now) => ({ ...now, name: name ?? '' }))}
            />
          </LabelledAmount>
          <LabelledAmount name={t('lines')}>
            <NumberInput
              label={of(t('lines'))}
              name={`${prefix}lines`}
              value={group.lines}
              limit={limitOfLines(need, group)}
              onChange={(lines) => onEdit((now) => ({ ...now, lines }))}
            />
          </LabelledAmount>
          {hydrated && (
            <div className="flex">
              <IconButton
                label={t('groups.copy', { who })}
                className="size-8!"
                disabled={!canCopy}
                onClick={onCopy}
              >
                <Copy aria-hidden className="size-4" />
              </IconButton>
              <IconButton label={t('removeWhat', { what: who })} className="size-8!" onClick={onRemove}>
                <X aria-hidden className="size-4" />
              </IconButton>
            </div>
          )}
        </div>
        <div className="grid grid-cols-4 gap-2">
          {AMOUNTS.map(({ key, field, limit, label, unit }) => (
            <LabelledAmount key={field} name={`${t(label)}${unit === 'GB' ? ' GB' : ''}`}>
              <OptionalNumber
                label={of(t(label))}
                name={`${prefix}${key}`}
                value={group.monthly[field] ?? null}
                placeholder={String(need.monthly[field])}
                limit={limit}
                onChange={(value) => onEdit((now) => withGroupUse(need, now, field, value ?? undefined))}
              />
            </LabelledAmount>
          ))}
        </div>
        <div className="text-xs text-muted">
          {differs && <p className="font-semibold text-text">{t('groups.own', { parts: differs })}</p>}
          {same && <p>{t('groups.same', { parts: same })}</p>}
        </div>
        <div className="flex flex-col">
          <OwnList
            list="call"
            isOwn={group.monthly.internationalCalls !== undefined}
            onToggle={(isOwn) =>
              onEdit((now) =>
                withGroupUse(
                  need,
                  now,
                  'internationalCalls',
                  isOwn ? need.monthly.internationalCalls : undefined,
                ),
              )
            }
          >
            <CallsAbroad
              named={choices.countries.calls}
              uses={group.monthly.internationalCalls ?? []}
              onChange={(uses) => onEdit((now) => withGroupUse(need, now, 'internationalCalls', uses))}
            />
          </OwnList>
          <OwnList
            list="text"
            isOwn={group.monthly.internationalSms !== undefined}
            onToggle={(isOwn) =>
              onEdit((now) =>
                withGroupUse(
                  need,
                  now,
                  'internationalSms',
                  isOwn ? need.monthly.internationalSms : undefined,
                ),
              )
            }
          >
            <TextsAbroad
              named={choices.countries.texts}
              uses={group.monthly.internationalSms ?? []}
              onChange={(uses) => onEdit((now) => withGroupUse(need, now, 'internationalSms', uses))}
            />
          </OwnList>
          <OwnList
            list="trip"
            isOwn={group.trips !== undefined}
            onToggle={(isOwn) => onEdit((now) => withGroupList(now, 'trips', isOwn ? need.trips : undefined))}
          >
            <TripsList
              trips={group.trips ?? []}
              countries={choices.countries.trips}
              onChange={(trips) => onEdit((now) => withGroupList(now, 'trips', trips))}
            />
          </OwnList>
          <OwnList
            list="also"
            isOwn={group.otherMonths !== undefined}
            onToggle={(isOwn) =>
              onEdit((now) => withGroupList(now, 'otherMonths', isOwn ? need.otherMonths : undefined))
            }
          >
            <OtherMonthsList
              need={{ ...own, otherMonths: group.otherMonths ?? [] }}
              onEdit={(edit) =>
                onEdit((now) => withGroupList(now, 'otherMonths', edit(needOfGroup(need, now)).otherMonths))
              }
            />
          </OwnList>
          <GroupRequirements
            need={need}
            group={group}
            who={who}
            choices={choices}
            carriers={carriers}
            onChange={onEdit}
          />
          <OffersList
            need={own}
            onEdit={(edit) => onEdit((now) => ({ ...now, offers: edit(needOfGroup(need, now)).offers }))}
            carriers={carriers}
            plans={plans}
          />
        </div>
      </fieldset>
    </FieldPrefix>
  );
}
