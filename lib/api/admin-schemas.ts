/** Requests and answers of `/api/admin/v1`, which programs use with a token. */
import { z } from 'zod';
import { LAYOUTS } from '@/lib/import/layouts';
import { day, sourceSchema } from '@/lib/plan/schema';
import { SOURCE_OUTCOMES, SOURCE_REASONS } from '@/lib/sources/outcome';

/** Most characters of a reason. */
const MOST_REASON = 1000;
const id = z.string().min(1).max(200);
const flag = z.enum(['0', '1']).optional();
const record = z.record(z.string(), z.unknown());

/** What an import says beside the file: as parameters of the address or, of a form, as its fields. */
export const importQuery = z.strictObject({
  /** `1` makes drafts; else the answer says what would change, and nothing is kept. */
  apply: flag,
  /** Of a file that is the body itself. */
  name: z.string().trim().min(1).max(200).optional(),
  layout: z.enum(LAYOUTS).optional(),
  /** For rows whose provider is no carrier of the catalog by name. */
  carrier: id.optional(),
  /** The day that a file of labels speaks of, YYYY-MM-DD. */
  asOf: day.optional(),
  /** Where the file was published. */
  source: z.string().trim().max(2000).optional(),
  /** `1` takes rows of plans that nobody knows, too, as new plans. */
  new: flag,
  /** `FCC_ID=PLAN_ID`, again for each. */
  map: z.array(z.string().regex(/^[^=]+=[^=]+$/, 'must be FCC_ID=PLAN_ID')).default([]),
  /** Plans whose hand-written fields give way to the file. */
  overwrite: z.array(id).default([]),
  /** Plans whose dates go back to the file's older ones. */
  olderDates: z.array(id).default([]),
  /** Drafts that somebody waits for, and that the file may be written into. */
  into: z.array(id).default([]),
});
export type ImportQuery = z.output<typeof importQuery>;
/** Those that may come several times. */
export const REPEATED = ['map', 'overwrite', 'olderDates', 'into'] as const;

const change = z.object({ path: z.string(), before: z.unknown(), after: z.unknown() });

export const importAnswer = z.object({
  file: z.string(),
  applied: z.boolean(),
  layout: z.enum(LAYOUTS),
  /** Rows of data that were read, skipped ones included. */
  rows: z.int(),
  /** `row` counts as a spreadsheet does: the header is row 1, the file as a whole 0. */
  skipped: z.array(z.object({ row: z.int(), code: z.string(), reason: z.string() })),
  warnings: z.array(z.object({ row: z.int(), field: z.string(), code: z.string(), message: z.string() })),
  plans: z.array(
    z.object({
      planId: z.string(),
      name: z.string(),
      carrierId: z.string(),
      match: z.string(),
      /** Empty where the file says what the plan says already. */
      changes: z.array(change.extend({ conflict: z.object({ by: z.string(), at: z.string() }).optional() })),
      /** A draft of it that somebody waits for: it is written into where `into` names it. */
      waits: z.object({ draftId: z.string(), status: z.string(), by: z.string() }).nullable(),
    }),
  ),
  carriers: z.array(z.object({ carrierId: z.string(), isNew: z.boolean(), changes: z.array(change) })),
  /** What came of applying; null where nothing was applied. */
  result: z
    .object({
      /** Null where the file says nothing new: it is not kept then. */
      importId: z.string().nullable(),
      drafts: z.array(z.object({ planId: z.string(), draftId: z.string() })),
      carriers: z.array(z.object({ carrierId: z.string(), draftId: z.string() })),
      unchanged: z.array(z.string()),
      /** Plans of which hand-written fields were kept. */
      kept: z.array(z.string()),
      /** Plans with something new that were not taken: of label files those that nobody matched. */
      leftOut: z.array(z.string()),
      declined: z.array(z.object({ kind: z.string(), id: z.string(), draftId: z.string(), by: z.string() })),
    })
    .nullable(),
});
export type ImportAnswer = z.output<typeof importAnswer>;

const said = {
  reason: z.string().trim().min(1).max(MOST_REASON),
  /** Hands the draft in for review. */
  submit: z.boolean().default(true),
  /** The state that an open draft may leave: without it, a draft that somebody waits for stays as it is (409). */
  leaves: z.enum(['inReview', 'scheduled']).optional(),
};

/** A whole plan document, and the one that it was made from. */
export const documentDraft = z.strictObject({
  ...said,
  plan: record.refine(({ id: planId }) => typeof planId === 'string' && planId !== '', {
    message: 'needs an id',
    path: ['id'],
  }),
  /** As it was read before the work on it; needed for a plan that is there already. */
  base: record.optional(),
});

/** Fields of a plan that become something else. */
export const fieldsDraft = z.strictObject({
  ...said,
  planId: id,
  changes: z
    .array(
      z.strictObject({
        /** As changes name it, e.g. `charges.options[monthly].priceByLines.1`. */
        path: z.string().min(1).max(500),
        /** What the program saw there: where something else stands there by now, nothing is saved (409). */
        before: z.unknown().optional(),
        after: z.unknown(),
      }),
    )
    .min(1)
    .max(500),
  /** Where the new values were read; `covers` are the changed fields where it is left out. */
  sources: z
    .array(sourceSchema.extend({ covers: sourceSchema.shape.covers.optional() }))
    .max(20)
    .default([]),
  /** The day on which the plan was compared with them; left out, its day of checking stays. */
  checkedAt: day.optional(),
});

/** What a program wants a plan to be. */
export const draftRequest = z.union([documentDraft, fieldsDraft]);
export type DraftRequest = z.output<typeof draftRequest>;

export const draftAnswer = z.object({
  draftId: z.string(),
  planId: z.string(),
  status: z.string(),
  /** It was saved like this already: nothing was written. */
  unchanged: z.boolean(),
  /** What the draft changes of what is published. */
  changes: z.array(change),
  /** What others saved or published meanwhile, and what came in with it. */
  came: z.array(change),
  /** Path of its page, below the language. */
  page: z.string(),
});
export type DraftAnswer = z.output<typeof draftAnswer>;

/** A field that both sides changed, in a 409. */
export const draftConflict = z.object({
  path: z.string(),
  base: z.unknown(),
  theirs: z.unknown(),
  mine: z.unknown(),
});

/** "These plans still say what their pages say." */
export const unchangedRequest = z.strictObject({
  result: z.literal('unchanged'),
  /** Of the catalog that the plans were read from: where it is another by now, nothing is recorded (409). */
  catalogVersion: z.string().min(1).max(64),
  plans: z
    .array(
      z.strictObject({
        planId: id,
        /** Pages that were looked at; left out, the live pages of its price. */
        urls: z.array(z.string().max(2000)).min(1).max(50).optional(),
      }),
    )
    .min(1)
    .max(2000),
});

/** "Have the watched pages fetched." */
export const runRequest = z.strictObject({
  run: z.strictObject({
    carrierId: id.optional(),
    url: z.string().max(2000).optional(),
    due: z.boolean().optional(),
  }),
  /** How long the answer may wait for the pages. */
  waitSeconds: z.int().min(0).max(50).default(25),
});

export const checkRequest = z.union([unchangedRequest, runRequest]);
export type CheckRequest = z.output<typeof checkRequest>;

export const unchangedAnswer = z.object({
  plans: z.array(z.string()),
  /** Those whose own day of checking moved: their price rests on one of the pages. */
  dated: z.array(z.string()),
  /** After it. */
  catalogVersion: z.string(),
});

export const runAnswer = z.object({
  /** `running`: the pages below are those that were done when the answer had to go. */
  state: z.enum(['finished', 'running']),
  /** How many pages are asked for. */
  asked: z.int(),
  /** Copies of one day that were read before. */
  skipped: z.int(),
  pages: z.array(
    z.object({
      url: z.string(),
      outcome: z.enum(SOURCE_OUTCOMES),
      reason: z.enum(SOURCE_REASONS).nullable(),
      status: z.int().nullable(),
      /** How often in a row it was not read. */
      failures: z.int(),
      /** The preview of an import that was made of it, where it is a label file that changed. */
      previewId: z.string().nullable(),
    }),
  ),
});
export const checkAnswer = z.union([unchangedAnswer, runAnswer]);

const inBody = (body: unknown, key: string): boolean =>
  typeof body === 'object' && body !== null && key in body;

/** Reads a draft's request by its form, so that faults are those of the form that was meant. */
export const readDraftRequest = (body: unknown) =>
  inBody(body, 'plan') ? documentDraft.safeParse(body) : fieldsDraft.safeParse(body);

/** The same of checks. */
export const readCheckRequest = (body: unknown) =>
  inBody(body, 'run') ? runRequest.safeParse(body) : unchangedRequest.safeParse(body);
