/** What the API answers, as schemas: the types of its answers are inferred from them, and its document is written from them. */
import { z } from 'zod';
import { ITEM_KINDS } from '@/lib/cost/result';
import { LICENSE } from '@/lib/license';
import { carrierSchema } from '@/lib/plan/carrier-schema';
import { planSchema } from '@/lib/plan/schema';
import { SHARED_FIELDS } from '@/lib/plan/shared-fields';

const cents = z.int();
const share = z.string();
const catalogVersion = z.string();
const planId = z.string();
const day = z.iso.date();

export const faultSchema = z
  .object({
    path: z.string(),
    code: z.string(),
    message: z.string(),
    params: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: 'Fault' });

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(faultSchema),
  })
  .meta({ id: 'Problem' });

export const askSchema = z.strictObject({ code: z.string(), open: z.boolean() }).meta({ id: 'Ask' });

export const itemSchema = z
  .strictObject({
    kind: z.enum(ITEM_KINDS),
    ref: z.string(),
    quantity: z.number(),
    unitPrice: z.string(),
    amountCents: cents,
  })
  .meta({ id: 'Item' });

export const settingsSchema = z
  .strictObject({ combinedTaxRatePercent: z.record(z.string(), share), taxableShare: share })
  .meta({ id: 'Settings' });

const leftOut = z.array(z.strictObject({ planId, verifiedAt: day }));
const asks = z.array(askSchema);

const cost = {
  planId,
  totalCents: cents,
  monthlyCents: cents,
  dueAtStartCents: cents,
  items: z.array(itemSchema),
  schedule: z.array(cents),
};

export const quoteSchema = z.strictObject(cost).meta({ id: 'Quote' });
export const mayMeetSchema = z
  .strictObject({ ...cost, totalIs: z.enum(['exact', 'atLeast']), asks })
  .meta({ id: 'MayMeet' });

export const quotesAnswerSchema = z
  .strictObject({
    catalogVersion,
    settings: settingsSchema,
    counts: z.strictObject({ plans: z.int(), meets: z.int(), mayMeet: z.int(), doesNot: z.int() }),
    quotes: z.array(quoteSchema),
    mayMeet: z.array(mayMeetSchema),
    unmet: z.array(z.strictObject({ planId, reasons: z.array(z.string()), asks })),
    leftOut,
  })
  .meta({ id: 'QuotesAnswer' });

export const accountSchema = z
  .strictObject({
    carrierId: z.string(),
    groups: z.array(
      z.strictObject({ index: z.int(), planId, totalCents: cents, asks, items: z.array(itemSchema) }),
    ),
  })
  .meta({ id: 'Account' });

const way = {
  verdict: z.enum(['meets', 'mayMeet']),
  totalCents: cents,
  dueAtStartCents: cents,
  accounts: z.array(accountSchema),
};

export const householdsAnswerSchema = z
  .strictObject({
    catalogVersion,
    settings: settingsSchema,
    best: z.strictObject(way).nullable(),
    carriers: z.array(z.strictObject({ carrierId: z.string(), ...way })),
    unserved: z.array(
      z.strictObject({
        carrierId: z.string(),
        groups: z.array(
          z.strictObject({
            index: z.int(),
            plans: z.array(z.strictObject({ planId, reasons: z.array(z.string()), asks })),
          }),
        ),
      }),
    ),
    leftOut,
  })
  .meta({ id: 'HouseholdsAnswer' });

const planDocument = planSchema.meta({ id: 'Plan' });
const carrierDocument = carrierSchema.meta({ id: 'Carrier' });

export const planAnswerSchema = planSchema
  .safeExtend({ inherited: z.array(z.enum(SHARED_FIELDS)) })
  .meta({ id: 'PlanAnswer' });

/** A document with the fields that were asked for; its id always. */
const partSchema = z.looseObject({ id: z.string() }).meta({ id: 'Part' });

const page = {
  catalogVersion,
  asOf: day.nullable(),
  license: z.literal(LICENSE.url),
  count: z.int(),
  next: z.string().nullable(),
};

export const planListSchema = z
  .strictObject({ ...page, plans: z.array(z.union([planDocument, partSchema])) })
  .meta({ id: 'PlanList' });
export const carrierListSchema = z
  .strictObject({ ...page, carriers: z.array(z.union([carrierDocument, partSchema])) })
  .meta({ id: 'CarrierList' });

export const healthSchema = z
  .strictObject({
    status: z.enum(['ok', 'unavailable', 'stopping']),
    database: z.enum(['ok', 'failing']),
    trouble: z.enum(['away', 'busy', 'behind', 'empty']).nullable(),
    catalogVersion: catalogVersion.nullable(),
    plans: z.int().nullable(),
    catalogAsOf: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Health' });
