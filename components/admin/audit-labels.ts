import type { AuditAction } from '@/lib/admin/audit';

/** The key of an act's words below `admin`; keys hold no dots. */
export const auditActionKey = (action: AuditAction) =>
  `audit.actions.${action.replace('.', '-')}` as 'audit.actions.draft-save';
