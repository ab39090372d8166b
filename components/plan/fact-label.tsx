import { Term, type TermKey } from '@/components/glossary';
import type { FactKey } from '@/lib/facts/facts';
import { useFactLabels } from './use-fact-labels';

/** Facts whose name is a term of the trade: the glossary says what it means. */
const TERMS: Partial<Record<FactKey, TermKey>> = {
  carrier: 'carrier',
  carrierKind: 'mvno',
  billing: 'prepaid',
  networks: 'hostNetwork',
  status: 'closed',
  options: 'option',
  topUps: 'topUp',
  firstTopUp: 'topUp',
  recurringFees: 'providerFee',
  oneTimeFees: 'oneTimeFee',
  earlyTermination: 'earlyTermination',
  minimumTerm: 'minimumTerm',
  taxesAndFees: 'taxes',
  highSpeedGB: 'highSpeed',
  afterAllowance: 'throttling',
  throttleKbps: 'throttling',
  overagePerGB: 'overage',
  overageBlock: 'overage',
  overageCap: 'overage',
  priorityGB: 'priority',
  priorityClass: 'priorityClass',
  videoMaxHeight: 'videoLimit',
  fiveG: 'fiveG',
  typicalSpeeds: 'speeds',
  networkManagement: 'networkManagement',
  hotspotGB: 'hotspot',
  internationalCalling: 'internationalCalling',
  roaming: 'roaming',
  roamingPasses: 'pass',
  addOns: 'addOn',
  esim: 'esim',
  volte: 'volte',
  wifiCalling: 'wifiCalling',
  spendingLimit: 'spendingLimit',
  inactivityDays: 'numberKeeping',
  ssn: 'ssn',
  creditCheck: 'creditCheck',
};

/** The name of a fact, leading to its glossary entry where it has one. */
export function FactLabel({ fact, locale }: { fact: FactKey; locale: string }) {
  const { t } = useFactLabels();
  const term = TERMS[fact];
  const name = t(`facts.${fact}`);
  return term ? (
    <Term term={term} locale={locale}>
      {name}
    </Term>
  ) : (
    name
  );
}
