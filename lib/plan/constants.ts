/** The closed sets of a plan document and a carrier document. */

export const BILLINGS = ['postpaid', 'prepaid', 'payg'] as const;
export const NETWORKS = ['att', 'tmobile', 'verizon', 'uscellular', 'boost'] as const;
export const NETWORK_EVIDENCES = ['published', 'inferred'] as const;
export const STATUSES = ['current', 'closed'] as const;
export const PERS = ['line', 'account'] as const;
export const TAX_STATUSES = ['included', 'excluded', 'unknown'] as const;
export const AFTER_ALLOWANCES = ['throttle', 'stop', 'overage'] as const;
export const PRIORITY_EVIDENCES = ['published', 'policy', 'inferred'] as const;
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
