/** Views of the grid under a name: one's own, or shared with everybody. */
import { randomUUID } from 'node:crypto';
import type { Person } from '@/lib/admin/draft';
import { can } from '@/lib/admin/permissions';
import { type Actor, requirePermission, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Transaction, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';

export interface SavedView {
  id: string;
  name: string;
  shared: boolean;
  owner: Person;
  /** As in the address. */
  params: string;
  /** ISO instant: the stamp that a change of it names. */
  updatedAt: string;
}

export interface ViewToSave {
  /** Of the view to change; null for a new one. */
  id: string | null;
  name: string;
  shared: boolean;
  /** What the grid shows; null leaves that of a view as it is. */
  params: string | null;
  /** The stamp of the view that was seen; null for a new one. */
  seenAt: string | null;
}

const MOST_NAME = 80;
const MOST_PARAMS = 8000;
const WITH_OWNER = { owner: { select: { id: true, name: true } } } as const;

/** The views that a person sees: their own and those that are shared, by name. @throws AppError `forbidden`. */
export async function listGridViews(actor: Actor, options: ContextOptions = {}): Promise<SavedView[]> {
  requirePermission(actor, 'view');
  const { database } = contextOf(options);
  const rows = await withDatabase(() =>
    database.gridView.findMany({
      where: { OR: [{ shared: true }, { ownerId: actor.id ?? '' }] },
      include: WITH_OWNER,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(({ id, name, shared, owner, params, updatedAt }) => ({
    ...{ id, name, shared, owner, params },
    updatedAt: updatedAt.toISOString(),
  }));
}

/**
 * The view of that id as this person may change it: one's own, and for owners every shared one.
 * @throws AppError `notFound`, `forbidden`, `conflict` where it is not what was seen.
 */
async function requireView(tx: Transaction, actor: Actor, id: string, seenAt: string | null) {
  const view = await tx.gridView.findUnique({ where: { id } });
  const isOwn = view?.ownerId === actor.id;
  if (!view || (!isOwn && !view.shared)) throw new AppError('notFound', 'There is no such view.');
  if (!isOwn && !can(actor.role, 'changeSettings'))
    throw new AppError('forbidden', 'Only whoever made this view, or an owner, may change it.', [
      'viewOwner',
    ]);
  if (view.updatedAt.toISOString() !== seenAt)
    throw new AppError('conflict', 'Somebody changed this view meanwhile. Reload the page.');
  return view;
}

/**
 * Keeps a view under a name, or changes the name, the sharing or the content of one. To share one takes the right to
 * write drafts.
 * @returns its id.
 * @throws AppError `forbidden`, `notFound`, `conflict`, `inputInvalid` for a name that is empty, too long or taken.
 */
export async function saveGridView(
  actor: Actor,
  { id, name, shared, params, seenAt }: ViewToSave,
  options: ContextOptions = {},
): Promise<string> {
  return runAction(actor, 'view', contextOf(options), async ({ tx, now, record }) => {
    const before = id === null ? null : await requireView(tx, actor, id, seenAt);
    const owner = requirePerson(actor);
    if (shared && !before?.shared && !can(actor.role, 'editDraft'))
      throw new AppError('forbidden', 'Only editors share views.', ['viewShare']);
    const title = name.trim();
    const ownerId = before?.ownerId ?? owner.id;
    const twin = await tx.gridView.findFirst({ where: { name: title, ownerId, NOT: { id: id ?? '' } } });
    if (title === '' || title.length > MOST_NAME || twin)
      throw new AppError('inputInvalid', 'A view needs a name of its own, of at most 80 characters.', [
        'viewName',
      ]);
    if ((params ?? '').length > MOST_PARAMS) throw new AppError('inputInvalid', 'This view is too large.');
    const data = { name: title, shared, params: params ?? before?.params ?? '', updatedAt: now };
    const viewId = before?.id ?? randomUUID();
    if (before) await tx.gridView.update({ where: { id: viewId }, data });
    else await tx.gridView.create({ data: { ...data, id: viewId, ownerId } });
    record({ action: 'view.save', subject: `view:${viewId}`, details: { name: title, shared } });
    return viewId;
  });
}

/** Deletes a view. @throws AppError `forbidden`, `notFound`, `conflict`. */
export async function deleteGridView(
  actor: Actor,
  id: string,
  seenAt: string | null,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'view', contextOf(options), async ({ tx, record }) => {
    const { name, shared } = await requireView(tx, actor, id, seenAt);
    await tx.gridView.delete({ where: { id } });
    record({ action: 'view.delete', subject: `view:${id}`, details: { name, shared } });
  });
}
