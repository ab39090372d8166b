/** How the instance is run: read with the catalog, changed by an owner; what moves the ranking goes through review. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/admin/audit';
import { mergeSides, type SidedConflict } from '@/lib/admin/settle';
import {
  ownSettings,
  parseRanking,
  parseSettings,
  RANKING_KEYS,
  type RankingSettings,
  rankingSettings,
  type SiteSettings,
} from '@/lib/catalog/site-settings';
import type { Fault } from '@/lib/fault';
import type { MergeChoices } from '@/lib/plan/merge';
import { getCatalog } from '@/server/catalog/read';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db } from '@/server/db';
import type { SiteSubject } from '@/server/site-drafts';
import { readSite, type SettingChange, writeSite } from '@/server/storage/site';
import { advanceVersion } from '@/server/storage/write';
import { type Actor, runAction } from './actions';

/** How this instance is run. Kept with the catalog until its version changes, which every change of settings does. */
export async function getSettings(database: Database = db()): Promise<SiteSettings> {
  return (await getCatalog(database)).site;
}

/** What a form of settings showed when it was opened, and what was chosen where somebody else changed the same. */
export interface Upon {
  /** The settings that the form showed; anything that was sent. */
  base: unknown;
  choices: MergeChoices;
  /** The stamp that the choices were made upon. */
  chosenAt: string;
}

export type ChangeOutcome =
  | { kind: 'changed'; changes: SettingChange[] }
  | { kind: 'same' }
  | { kind: 'refused'; faults: Fault[] }
  /** Somebody else set these meanwhile to something else: nothing was written. */
  | { kind: 'choose'; conflicts: SidedConflict[]; stamp: string };

/** Drafts of the settings that decide which plans the ranking holds. */
export const RANKING: SiteSubject<RankingSettings> = {
  kind: 'settings',
  read: async (tx) => rankingSettings(await readSite(tx)),
  check: async (input, tx) => {
    const parsed = parseRanking(input, await readSite(tx));
    return parsed.ok ? { ok: true, document: rankingSettings(parsed.settings) } : parsed;
  },
  write: async (tx, document, now) =>
    (await writeSite(tx, { ...(await readSite(tx)), ...document }, now)).length > 0,
};

/** What was sent without the settings that go through review. */
const ownOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null ? ownSettings(input as SiteSettings) : input;

/** The stamp of settings as they are. */
const stampOf = (settings: SiteSettings): string =>
  createHash('sha256').update(canonicalJson(settings)).digest('hex').slice(0, 16);

/** That something was sent which only a draft may change. */
const reviewFaults = (input: unknown, present: SiteSettings): Fault[] =>
  RANKING_KEYS.filter((key) => {
    const sent = (input as Partial<SiteSettings>)[key];
    return sent !== undefined && sent !== present[key];
  }).map((path) => ({ path, code: 'needsReview', message: 'goes through review' }));

/**
 * Sets all settings at once but those that go through review, which must be as they are or be left out. With `upon`, what somebody else set since the form was opened stays where the form did not
 * change it, and is asked about where both did. A change names a new version of the catalog, so that this instance sees it with the
 * next page and every other within a second.
 * @throws AppError `forbidden`.
 */
export async function changeSettings(
  actor: Actor,
  input: unknown,
  options: ContextOptions = {},
  upon: Upon | null = null,
): Promise<ChangeOutcome> {
  return runAction(actor, 'changeSettings', contextOf(options), async ({ tx, now, version, record }) => {
    const present = await readSite(tx);
    const stamp = stampOf(present);
    const merge = mergeSides(
      ownOf(input),
      { draft: upon && { base: ownOf(upon.base), theirs: ownSettings(present) }, published: null },
      upon?.chosenAt === stamp ? upon.choices : {},
    );
    if (merge.conflicts.length > 0) return { kind: 'choose', conflicts: merge.conflicts, stamp };
    const parsed = parseSettings({ ...rankingSettings(present), ...(merge.merged as object) });
    if (!parsed.ok) return { kind: 'refused', faults: parsed.faults };
    const faults = reviewFaults(input, present);
    if (faults.length > 0) return { kind: 'refused', faults };
    const changes = await writeSite(tx, parsed.settings, now);
    if (changes.length === 0) return { kind: 'same' };
    await advanceVersion(tx, version, changes);
    record({ action: 'settings.change', subject: 'settings', details: { changes } });
    return { kind: 'changed', changes };
  });
}
