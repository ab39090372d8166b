/** What the method page says, by the keys of its words; its Markdown form says the same. */
export const RULES = [
  'cheapest',
  'payment',
  'intro',
  'options',
  'autopay',
  'topUp',
  'fees',
  'allowance',
  'throttled',
  'addOns',
  'international',
  'trips',
  'stay',
  'due',
] as const;
/** How asks work (tariff model, section 4). */
export const VERDICT_RULES = ['ask', 'priced', 'open', 'never', 'unread'] as const;
export const ORDER_RULES = ['total', 'priority', 'data', 'due', 'id'] as const;
export const ORDER_NOTES = ['mayMeet', 'folded', 'unmet', 'paid', 'least'] as const;
export const GAPS = ['verizon', 'labels', 'segments', 'coverage', 'devices', 'bills'] as const;
export const ASSUMPTIONS = ['month', 'gb', 'notStated', 'taxNotStated', 'taxed', 'noState'] as const;
export const SECTIONS = [
  'cost',
  'verdicts',
  'order',
  'households',
  'coverage',
  'measures',
  'assumptions',
  'freshness',
  'errors',
  'who',
  'data',
  'privacy',
] as const;
export const HOUSEHOLD_RULES = ['ways', 'shares', 'data', 'surely', 'unserved'] as const;
export const TWO_SIMS_RULES = ['parts', 'shown', 'lost'] as const;
export const MEASURES = ['advertised', 'taxes', 'range', 'charts'] as const;
