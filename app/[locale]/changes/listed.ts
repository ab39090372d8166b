/** What the page of changes lists. */
import { orWithout } from '@/server/catalog/version';
import {
  type ChangeFilter,
  type ChangePage,
  type FirstState,
  readChanges,
  readFirstState,
} from '@/server/changes';

/** Revisions a page; what was published at once and says the same is told once. */
const A_PAGE = 30;

export interface Listed extends ChangePage {
  /** The page that is listed: the last where a later one was asked for. */
  page: number;
  pages: number;
  /** At the end of the list of one plan. */
  first: FirstState | null;
}

/**
 * A page of the changes that a filter leaves; null while the database is away, which alone has them.
 * @param take how many of the page, at most all.
 */
export function listChanges(filter: ChangeFilter, page: number, take = A_PAGE): Promise<Listed | null> {
  const read = (at: number) => readChanges(filter, { take, from: (at - 1) * A_PAGE });
  return orWithout(null, async () => {
    const asked = await read(page);
    const pages = Math.max(1, Math.ceil(asked.count / A_PAGE));
    const last = Math.min(page, pages);
    const [plan] = filter.plans;
    return {
      ...(last === page ? asked : await read(last)),
      ...{ page: last, pages },
      first: plan !== undefined && last === pages ? await readFirstState(plan) : null,
    };
  });
}
