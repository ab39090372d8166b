/** The pages of the back office, in the order of its navigation, with the right that each asks for. */
import type { Permission } from '@/lib/admin/permissions';

export const ADMIN_PAGES = [
  { page: 'overview', right: 'view' },
  { page: 'inbox', right: 'view' },
  { page: 'plans', right: 'view' },
  { page: 'grid', right: 'view' },
  { page: 'carriers', right: 'view' },
  { page: 'drafts', right: 'view' },
  { page: 'changes', right: 'view' },
  { page: 'import', right: 'import' },
  { page: 'due', right: 'view' },
  { page: 'wanted', right: 'view' },
  { page: 'reports', right: 'view' },
  { page: 'audit', right: 'readAudit' },
  { page: 'data', right: 'view' },
  { page: 'settings', right: 'changeSettings' },
  { page: 'users', right: 'manageUsers' },
  { page: 'account', right: 'view' },
] as const satisfies readonly { page: string; right: Permission }[];

export type AdminPageKey = (typeof ADMIN_PAGES)[number]['page'];
