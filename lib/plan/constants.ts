/** The closed sets of a plan document and a carrier document. */

export const BILLINGS = ['postpaid', 'prepaid', 'payg'] as const;
export const NETWORKS = ['att', 'tmobile', 'verizon', 'uscellular', 'boost'] as const;
export const NETWORK_EVIDENCES = ['published', 'inferred'] as const;
export const STATUSES = ['current', 'closed'] as const;
/** What the notes of a plan are about; `other` holds the one text of documents from before notes had topics. */
export const NOTE_TOPICS = ['price', 'network', 'abroad', 'number', 'signUp', 'other'] as const;
export const PERS = ['line', 'account'] as const;
/** When a recurring fee is charged: each month, or at each purchase of the plan. */
export const FEE_TIMES = ['month', 'purchase'] as const;
/** Means of paying by autopay, each with its own discount. */
export const AUTOPAY_MEANS = ['bank', 'debit', 'card'] as const;
export const TAX_STATUSES = ['included', 'excluded', 'unknown'] as const;
export const AFTER_ALLOWANCES = ['throttle', 'stop', 'overage'] as const;
export const PRIORITY_EVIDENCES = ['published', 'policy', 'inferred'] as const;
/** Who uses an allowance of data up: each line its own, or all lines of the account together. */
export const DATA_SHARINGS = ['line', 'account'] as const;
/** The US number that comes with a plan. */
export const NUMBER_KINDS = ['mobile', 'voip', 'none'] as const;
/** Whether a list of countries is whole: `all`, a country that nothing names is not offered; `some`, not known. */
export const LIST_EXTENTS = ['all', 'some'] as const;
export const GENERATIONS = ['4g', '5g'] as const;
export const SPENDING_LIMITS = ['prepaid', 'cap', 'alerts', 'none'] as const;
export const CARRIER_KINDS = ['MNO', 'MVNO', 'sub-brand', 'travel-esim'] as const;
export const CARRIER_LINKS = [
  'plans',
  'byodCheck',
  'coverage',
  'support',
  'networkManagement',
  'internationalRates',
] as const;
