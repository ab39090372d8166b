'use client';

import { useTranslations } from 'next-intl';
import { Checkbox, Disclosure } from '@/components/ui';
import { LIMITS } from '@/lib/need/limits';
import { DEFAULT_ELIGIBILITY, REQUIRE_FLAGS, type Requirements } from '@/lib/need/need';
import { STOPS } from '@/lib/need/scale';
import { FLAG_KEYS, NOTHING } from '@/lib/need/url-keys';
import type { CatalogChoices } from '@/lib/plan/choices';
import { NETWORKS } from '@/lib/plan/constants';
import { AmountRow } from './amount-row';
import { CheckList } from './check-list';
import { type NeedEdit, withRequired } from './edit';
import { HelpTip } from './help-tip';
import { NeedSection } from './need-section';
import { useEligibilityName } from './use-need-words';

/** What a plan does; how it is paid for stands with the payment. */
const FLAGS = REQUIRE_FLAGS.filter((flag) => flag !== 'noPrepay');

interface PhoneSectionProps extends NeedEdit {
  choices: CatalogChoices;
}

/** What the plan must do, and what its carrier must not ask for. */
export function PhoneSection({ need, onEdit, choices }: PhoneSectionProps) {
  const t = useTranslations('need');
  const eligibilityName = useEligibilityName();
  const { require } = need;
  const set = (change: Partial<Requirements>) => onEdit((now) => withRequired(now, change));
  const count =
    FLAGS.filter((flag) => require[flag]).length +
    Number(require.networks.length > 0) +
    Number(require.minPriorityGB > 0) +
    Number(require.idleDays > 0) +
    Number(require.eligibility.join() !== DEFAULT_ELIGIBILITY.join());
  // What a link names stays, also where no plan has it or asks for it.
  const networks = NETWORKS.filter((one) => choices.networks.includes(one) || require.networks.includes(one));
  const eligibilities = [...new Set([...choices.eligibilities, ...require.eligibility])];
  return (
    <NeedSection id="phone" title={t('sections.phone')} count={count} countWords={t('answered', { count })}>
      <p className="text-xs text-muted">{t('notStated')}</p>
      <div className="grid grid-cols-2 gap-x-3">
        {FLAGS.map((flag) => (
          <Checkbox
            key={flag}
            label={t(`require.${flag}`)}
            name={FLAG_KEYS[flag]}
            value="1"
            checked={require[flag]}
            onChange={(event) => set({ [flag]: event.target.checked })}
          />
        ))}
      </div>
      <CheckList
        label={t('networks')}
        name="net"
        options={networks.map((value) => ({ value, label: t(`network.${value}`) }))}
        values={require.networks}
        onChange={(values) => set({ networks: values })}
      />
      <AmountRow
        label={t('priority')}
        help="priority"
        name="prio"
        value={require.minPriorityGB}
        limit={LIMITS.gigabytes}
        stops={STOPS.gigabytes}
        unit="GB"
        words={(gigabytes) => t('part.priority', { gigabytes })}
        onChange={(minPriorityGB) => set({ minPriorityGB })}
      />
      <AmountRow
        label={t('idle')}
        help="idle"
        name="idle"
        value={require.idleDays}
        limit={LIMITS.idleDays}
        stops={STOPS.idleDays}
        unit={t('units.days')}
        words={(count) => t('part.days', { count })}
        onChange={(idleDays) => set({ idleDays })}
      />
      {eligibilities.length > 0 && (
        <Disclosure
          summary={
            <span className="flex items-center gap-1 text-sm font-normal">
              {t('eligibility', { count: require.eligibility.length })}
              <HelpTip topic="eligibility" />
            </span>
          }
        >
          {/* A plain form sends no box that is not ticked: this says that all of them were asked. */}
          <input type="hidden" name="elig" value={NOTHING} />
          <CheckList
            label={t('eligibility', { count: 0 })}
            hideLabel
            name="elig"
            options={eligibilities.map((value) => ({ value, label: eligibilityName(value) }))}
            values={require.eligibility}
            onChange={(values) => set({ eligibility: values })}
            className="flex-col"
          />
        </Disclosure>
      )}
    </NeedSection>
  );
}
