/** Entries of the audit log: what each says, and the text that its hash is made of. */

/** Everything that the back office records. */
export const AUDIT_ACTIONS = [
  ...['user.create', 'user.role', 'user.disable', 'user.enable', 'user.password', 'user.signOutEverywhere'],
  ...['user.invite', 'user.join', 'user.resetLink', 'user.revokeLink', 'assignee.set'],
  ...['token.create', 'token.revoke', 'webhook.save', 'webhook.rotate', 'webhook.remove'],
  ...['user.secondFactorOn', 'user.secondFactorOff', 'session.signIn', 'session.signOut'],
  ...[
    'draft.save',
    'draft.submit',
    'draft.withdraw',
    'draft.reopen',
    'draft.reject',
    'draft.schedule',
    'draft.unschedule',
  ],
  ...[
    'carrier.save',
    'carrier.submit',
    'carrier.withdraw',
    'carrier.reopen',
    'carrier.reject',
    'carrier.schedule',
    'carrier.unschedule',
    'carrier.publish',
    'carrier.verify',
  ],
  ...['comment.add', 'comment.edit', 'comment.delete', 'comment.resolve', 'comment.reopen'],
  ...['plan.publish', 'plan.verify', 'plan.unreachable', 'catalog.import'],
  ...[
    'import.preview',
    'import.apply',
    'report.handle',
    'report.ask',
    'report.link',
    'report.reopen',
    'settings.change',
  ],
  ...['taxes.submit', 'taxes.withdraw', 'taxes.reject', 'taxes.change'],
  ...['settings.submit', 'settings.withdraw', 'settings.reject'],
  ...['sources.check', 'backup.write', 'backup.restore', 'view.save', 'view.delete'],
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export interface AuditEntry {
  /** From 1, without a gap */
  seq: number;
  /** ISO instant to the millisecond, UTC */
  at: string;
  /** Null for the command line and the clock */
  actorId: string | null;
  actorName: string;
  action: AuditAction;
  /** e.g. `plan:tello-1gb`, `user:…`, `settings` */
  subject: string;
  details: Record<string, unknown>;
  /** Hash of the entry before; 64 zeros for the first */
  previousHash: string;
  /** SHA-256 of `hashedText`, in hexadecimal */
  hash: string;
}

/** What stands before the first entry. */
export const FIRST_HASH = '0'.repeat(64);

/** JSON with the keys of every object in order, so that the same entry is always the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${parts.join(',')}}`;
}

/** The text that an entry's hash is made of: everything it says and the hash of the entry before. */
export function hashedText(entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at: index, actorId, actorName, action, subject, details, previousHash } = entry;
  return canonicalJson([seq, index, actorId, actorName, action, subject, details, previousHash]);
}
