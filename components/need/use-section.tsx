'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Checkbox, Segmented } from '@/components/ui';
import { LIMITS } from '@/lib/need/limits';
import { STOPS } from '@/lib/need/scale';
import { AmountRow } from './amount-row';
import { type NeedEdit, type RangeEdit, withUse } from './edit';
import { HelpTip } from './help-tip';
import { NeedSection } from './need-section';
import { OtherMonthsList } from './other-months-list';
import { RangeRow } from './range-row';
import { StateSelect } from './state-select';

/** A stay as the form offers it first. */
const FIRST_DAYS = 14;

interface UseSectionProps extends NeedEdit, RangeEdit {
  /** USPS codes of the tax table. */
  states: readonly string[];
}

/** Where, how many lines, how long, and what is used in the US. */
export function UseSection({ need, onEdit, range, onRangeEdit, states }: UseSectionProps) {
  const t = useTranslations('need');
  const { monthly, horizonDays } = need;
  const days = useRef(horizonDays ?? FIRST_DAYS);
  if (horizonDays !== null) days.current = horizonDays;

  // The hotspot part as last asked for: a data slider that goes down and up again gives it back.
  const wished = useRef({ asked: monthly.hotspotGB, shown: monthly.hotspotGB });
  if (wished.current.shown !== monthly.hotspotGB)
    wished.current = { asked: monthly.hotspotGB, shown: monthly.hotspotGB };
  const setData = (dataGB: number) => {
    const hotspotGB = Math.min(wished.current.asked, dataGB);
    wished.current.shown = hotspotGB;
    onEdit((now) => withUse(now, { dataGB, hotspotGB }));
  };
  const setHotspot = (hotspotGB: number) =>
    onEdit((now) => withUse(now, { hotspotGB, dataGB: Math.max(now.monthly.dataGB, hotspotGB) }));

  return (
    <NeedSection id="use" title={t('sections.use')} open className="group/period">
      <StateSelect need={need} onEdit={onEdit} states={states} />
      {need.groups.length > 0 ? (
        <p className="flex min-h-8 items-center text-sm">
          {t('groups.inGroups', { count: need.lines })}
          {/* Without scripts groups may be emptied: these lines are then alike. */}
          <input type="hidden" name="lines" value={need.lines} />
        </p>
      ) : (
        <AmountRow
          label={t('lines')}
          name="lines"
          value={need.lines}
          limit={LIMITS.lines}
          stops={STOPS.lines}
          unit=""
          words={(count) => t('part.lines', { count })}
          onChange={(lines) => onEdit((now) => ({ ...now, lines }))}
        />
      )}
      <div className="flex flex-col gap-2">
        <Segmented
          label={t('period')}
          hideLabel
          name="period"
          value={horizonDays === null ? 'months' : 'days'}
          options={[
            { value: 'months', label: t('byMonths') },
            { value: 'days', label: t('byDays') },
          ]}
          onChange={(period) =>
            onEdit((now) => ({ ...now, horizonDays: period === 'days' ? days.current : null }))
          }
          className="[&_label]:h-7"
        />
        {/* Both are there and the style sheet shows the one that counts, so that it works without scripts. */}
        <AmountRow
          label={t('months')}
          name="months"
          value={need.horizonMonths}
          limit={LIMITS.horizonMonths}
          stops={STOPS.months}
          unit={t('units.months')}
          words={(count) => t('part.months', { count })}
          onChange={(horizonMonths) => onEdit((now) => ({ ...now, horizonMonths }))}
          className="group-has-[[value=days]:checked]/period:hidden"
        />
        <AmountRow
          label={t('days')}
          name="days"
          value={horizonDays ?? days.current}
          limit={LIMITS.horizonDays}
          stops={STOPS.days}
          unit={t('units.days')}
          words={(count) => t('part.days', { count })}
          onChange={(count) => onEdit((now) => ({ ...now, horizonDays: count }))}
          className="group-has-[[value=months]:checked]/period:hidden"
        />
        <p className="pt-1 text-xs text-muted">
          <span className="group-has-[[value=days]:checked]/period:hidden">{t('perMonth')}</span>
          <span className="group-has-[[value=months]:checked]/period:hidden">{t('perStay')}</span>
        </p>
      </div>
      <AmountRow
        label={t('minutes')}
        name="min"
        value={monthly.voiceMinutes}
        limit={LIMITS.minutes}
        stops={STOPS.minutes}
        unit={t('units.minutes')}
        words={(count) => t('part.minutes', { count })}
        onChange={(voiceMinutes) => onEdit((now) => withUse(now, { voiceMinutes }))}
      />
      <RangeRow
        what={t('minutes')}
        names={['minfrom', 'minto']}
        usual={monthly.voiceMinutes}
        span={range.minutes}
        limit={LIMITS.minutes}
        unit={t('units.minutes')}
        onChange={(minutes) => onRangeEdit((now) => ({ ...now, minutes }))}
      />
      <AmountRow
        label={t('texts')}
        name="sms"
        value={monthly.smsMessages}
        limit={LIMITS.messages}
        stops={STOPS.messages}
        unit={t('units.messages')}
        words={(count) => t('part.texts', { count })}
        onChange={(smsMessages) => onEdit((now) => withUse(now, { smsMessages }))}
      />
      <AmountRow
        label={t('data')}
        name="gb"
        value={monthly.dataGB}
        limit={LIMITS.gigabytes}
        stops={STOPS.gigabytes}
        unit="GB"
        words={(gigabytes) => t('part.data', { gigabytes })}
        onChange={setData}
      />
      <RangeRow
        what={t('data')}
        names={['gbfrom', 'gbto']}
        usual={monthly.dataGB}
        span={range.data}
        limit={LIMITS.gigabytes}
        unit="GB"
        onChange={(data) => onRangeEdit((now) => ({ ...now, data }))}
      />
      <AmountRow
        label={t('hotspot')}
        help="hotspot"
        name="hot"
        value={monthly.hotspotGB}
        limit={LIMITS.gigabytes}
        stops={STOPS.gigabytes}
        unit="GB"
        words={(gigabytes) => t('part.hotspot', { gigabytes })}
        onChange={setHotspot}
      />
      <span className="flex items-center justify-between">
        <Checkbox
          label={t('throttled')}
          name="slow"
          value="1"
          checked={need.acceptThrottled}
          onChange={(event) => {
            const acceptThrottled = event.target.checked;
            onEdit((now) => ({ ...now, acceptThrottled }));
          }}
        />
        <HelpTip topic="throttled" />
      </span>
      <div className="group-has-[[value=days]:checked]/period:hidden">
        <OtherMonthsList need={need} onEdit={onEdit} />
      </div>
    </NeedSection>
  );
}
