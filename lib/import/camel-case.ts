/** Starlink's variant: the FCC's columns in CamelCase, fees in numbered columns. */
import { readFcc } from './fcc';
import { columnKey, type LabelReading, RowCells } from './label';

export const CAMEL_CASE_COLUMNS = [
  ...['UniquePlanID', 'ProviderName', 'ServicePlanName', 'TierPlanName', 'ConnectionType', 'MonthlyPrice'],
  ...['IntroRate', 'IntroRatePrice', 'IntroRateTime', 'ContractReq', 'ContractTime', 'ContractTermsURL'],
  ...[
    'EarlyTerminationFee',
    'SinglePurchaseFeeDescription',
    'SinglePurchaseFees',
    'Tax',
    'BundleDiscountsURL',
  ],
  ...['TypicalDownloadSpeed', 'TypicalUploadSpeed', 'TypicalLatencyDescription', 'TypicalLatency'],
  ...['MonthlyDataAllow', 'OverUsageDataPrice', 'AdditionalDataIncrement', 'DataAllowancePolicyUrl'],
  ...['NetworkManagementPolicyURL', 'PrivacyPolicyURL', 'CustomerSupportPhone', 'CustomerSupportWeb'],
] as const;

const NUMBERED_FEE = /^monthlyproviderfee(\d+)$/;

/** Whether the column is one of the numbered fees (`MonthlyProviderFee01`, …). */
export const isNumberedFee = (header: string): boolean => NUMBERED_FEE.test(columnKey(header));

/** Reads a row of the CamelCase layout: its columns are the FCC's once case and underscores are set aside. */
export function readCamelCase(row: number, cells: ReadonlyMap<string, string>): LabelReading {
  const same = new Map(cells);
  const descriptions = cells.get('singlepurchasefeedescription');
  if (descriptions !== undefined) same.set('singlepurchasefeedescr', descriptions);
  // A numbered fee is one amount without a name of its own; 0 is no fee.
  const fees = [...cells]
    .filter(([key, value]) => NUMBERED_FEE.test(key) && !/^(\$?0+(\.0+)?|n\/?a|null)?$/i.test(value.trim()))
    .map(([key, value]) => [`Provider fee ${Number(NUMBERED_FEE.exec(key)?.[1])}`, value.trim()] as const);
  if (fees.length > 0) {
    same.set('monthlyproviderfeedescr', fees.map(([name]) => name).join(';'));
    same.set('monthlyproviderfee', fees.map(([, amount]) => amount).join(';'));
  }
  return readFcc(new RowCells(row, same));
}
