/** Keys of the words of webhooks; keys hold no dots. */
import type { WebhookEvent } from './webhook';

/** The key of an event's words below `admin.webhooks`. */
export const eventKey = (event: WebhookEvent | 'test') =>
  `event.${event.replace('.', '-')}` as 'event.plan-published';

/** The name of the box of an event in a form. */
export const eventField = (event: WebhookEvent): string => `event.${event}`;
