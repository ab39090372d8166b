/** Who has a thing in hand: drafts of any kind, sets of changes, reports. */
import { can, type Permission, type Role } from './permissions';

export const ASSIGNABLE = ['plan', 'carrier', 'taxes', 'settings', 'set', 'report'] as const;
export type Assignable = (typeof ASSIGNABLE)[number];

/** The right that giving a thing to somebody asks for; whoever gets it needs it too. */
export const ASSIGN_RIGHT = {
  plan: 'editDraft',
  carrier: 'editDraft',
  taxes: 'publish',
  settings: 'publish',
  set: 'editDraft',
  report: 'handleReport',
} as const satisfies Record<Assignable, Permission>;

/** Whether somebody of that role can have a thing of that kind in hand. */
export const canHave = (kind: Assignable, role: Role): boolean => can(role, ASSIGN_RIGHT[kind]);

/** The page of a thing, below `/admin`. */
export const pageOf = (kind: Assignable, id: string): string =>
  ({
    plan: `/drafts/${id}`,
    carrier: `/carriers/drafts/${id}`,
    taxes: `/drafts/taxes/${id}`,
    settings: `/drafts/settings/${id}`,
    set: `/changes/${id}`,
    report: `/reports/${id}`,
  })[kind];
