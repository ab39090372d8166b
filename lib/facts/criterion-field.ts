/** Which field of a plan document answers a criterion of a need: where a report of the carrier's answer belongs. */
import type { Criterion } from '@/lib/cost/reason';

const FIELDS = {
  closed: 'status',
  eligibility: 'eligibility',
  billing: 'billing',
  carrier: 'carrier',
  esim: 'sim.esim',
  volte: 'features.volte',
  wifiCalling: 'features.wifiCalling',
  wifiCallingAbroad: 'features.wifiCallingAbroad',
  fiveG: 'data.fiveG',
  noCreditCheck: 'requirements.creditCheck',
  noSsn: 'requirements.ssn',
  foreignCard: 'requirements.foreignCard',
  activateFromAbroad: 'requirements.activateFromAbroad',
  network: 'networks',
  spendingLimit: 'features.spendingLimit',
  noPrepay: 'charges.options',
  priorityData: 'data.priorityGB',
  mobileNumber: 'number',
  numberIdle: 'numberKeeping.inactivityDays',
  lines: 'separateAccounts',
  voice: 'voice.includedMinutes',
  sms: 'sms.includedMessages',
  data: 'data.highSpeedGB',
  hotspot: 'hotspot.includedGB',
  internationalCalling: 'internationalCalling',
  internationalSms: 'internationalSms',
  roaming: 'roaming',
  abroadTooLong: 'maxDaysAbroad',
} as const satisfies Record<Criterion['code'], string>;

/** The path of the field, as reports name it (`lib/admin/report.ts`). */
export const criterionField = ({ code }: Pick<Criterion, 'code'>): string => FIELDS[code];
