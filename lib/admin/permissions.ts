/** Who may do what in the back office. Every server function that acts names its act; the pages ask the same table. */

/** From the least to the most; each may do all that those before it may. */
export const ROLES = ['viewer', 'editor', 'publisher', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** The least role for each act. */
const MIN_ROLE = {
  /** See plans, drafts, history, queues */
  view: 'viewer',
  /** Read and save the audit log */
  readAudit: 'viewer',
  /** Write drafts, hand them in, take them back */
  editDraft: 'editor',
  /** Say something about a draft, settle a thread */
  comment: 'editor',
  /** Look into a file and make drafts of it */
  import: 'editor',
  /** Say that a plan's source still says the same */
  verifyPlan: 'editor',
  /** Have the pages of sources fetched now */
  checkSources: 'editor',
  handleReport: 'editor',
  /** Release a draft, now or on a date, or send it back */
  publish: 'publisher',
  changeSettings: 'owner',
  manageUsers: 'owner',
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof MIN_ROLE;
export const PERMISSIONS = Object.keys(MIN_ROLE) as Permission[];

/** Whether somebody of that role may do it. */
export function can(role: Role, act: Permission): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(MIN_ROLE[act]);
}

/** Whether a text names a role. */
export function isRole(text: unknown): text is Role {
  return (ROLES as readonly unknown[]).includes(text);
}
