/** Addresses that are called when something is published: which events there are, and what a call says. */
import { z } from 'zod';
import { type Fault, faultsOf } from '@/lib/fault';

/** A publication has one event: one that closes a plan is `plan.closed` and nothing else. */
export const WEBHOOK_EVENTS = [
  'plan.published',
  'plan.closed',
  'carrier.published',
  'taxes.published',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** How many addresses an instance calls. */
export const MOST_ENDPOINTS = 20;
/** For how many hours the secret before a rotation signs too. */
export const OLD_SECRET_HOURS = 24;

const endpointSchema = z.strictObject({
  address: z
    .string()
    .trim()
    .max(500)
    .refine((address) => URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol), {
      error: 'must be an address that starts with https:// or http://',
      params: { code: 'noWebAddress' },
    }),
  /** Of the page that a call links to. */
  locale: z.enum(['en', 'zh']),
  /** None: all. */
  events: z
    .array(z.enum(WEBHOOK_EVENTS))
    .transform((events) => WEBHOOK_EVENTS.filter((event) => events.includes(event))),
  active: z.boolean(),
});

/** What is set of an address. */
export type EndpointSettings = z.output<typeof endpointSchema>;

/** Checks what is to be set of an address. */
export function parseEndpoint(
  input: unknown,
): { ok: true; settings: EndpointSettings } | { ok: false; faults: Fault[] } {
  const result = endpointSchema.safeParse(input);
  return result.success ? { ok: true, settings: result.data } : { ok: false, faults: faultsOf(result.error) };
}

/** The events that an address is told of, as stored; none: all. */
export function readEvents(text: string): WebhookEvent[] {
  const list: unknown = JSON.parse(text);
  return WEBHOOK_EVENTS.filter((event) => Array.isArray(list) && list.includes(event));
}

/** Whether an address is told of an event. */
export const wants = (events: readonly WebhookEvent[], event: WebhookEvent): boolean =>
  events.length === 0 || events.includes(event);

/** Of a plan that was published: whether it can be ordered no more from now on. */
export const eventOfPlan = (
  before: { status: string } | null,
  { status }: { status: string },
): WebhookEvent => (status === 'closed' && before?.status !== 'closed' ? 'plan.closed' : 'plan.published');

/** What a call says of a publication, besides what every call says. */
export interface PublicationAbout {
  planId?: string;
  carrierId?: string;
  /** The number of the plan's or carrier's published state, from 1. */
  revision?: number;
  /** It was not there before. */
  isNew?: boolean;
  /** Old → new; null stands for what was not there. */
  changes: { path: string; before: unknown; after: unknown }[];
}

/** A call: its body, before it is JSON. The same for each attempt, so that whoever gets it twice can tell. */
export interface PublicationCall extends Partial<PublicationAbout> {
  id: string;
  event: WebhookEvent | 'test';
  /** ISO instant, UTC. */
  at: string;
  /** The catalog's version after it; null where that is not known. */
  catalogVersion: string | null;
  /** The public page; null where the settings do not name the address of this site. */
  link: string | null;
}

/** The address of a public page in a language. @param path below the language, e.g. `/plans/tello-1gb`. */
export const publicLink = (siteAddress: string, locale: 'en' | 'zh', path: string): string | null =>
  siteAddress === '' ? null : `${siteAddress}/${locale}${path}`;
