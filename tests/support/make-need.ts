import { DEFAULT_NEED, type Need, type OwnOffer, type Requirements } from '@/lib/need/need';

/** A need of which only what matters is said. */
export type PartialNeed = Partial<Omit<Need, 'monthly' | 'require'>> & {
  monthly?: Partial<Need['monthly']>;
  require?: Partial<Requirements>;
};

/** The default need with what is said in its place. */
export const makeNeed = (said: PartialNeed = {}): Need => ({
  ...DEFAULT_NEED,
  ...said,
  monthly: { ...DEFAULT_NEED.monthly, ...said.monthly },
  require: { ...DEFAULT_NEED.require, ...said.require },
});

/** Two dollars less a month for a month, of the carrier of `makePlan`. */
export const makeOwnOffer = (said: Partial<OwnOffer> = {}): OwnOffer => ({
  ...{ carrier: 'example', plan: null, perMonth: '-2.00', months: 1, oneTime: '0.00', name: 'Mine' },
  ...said,
});
