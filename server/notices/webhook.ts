/** Calls the team's webhook: JSON, signed, to addresses of the public web alone. */
import { createHmac } from 'node:crypto';
import { request } from 'undici';
import { refusalOf } from '@/lib/sources/private-address';
import { guardedAgent, type Resolve } from '@/server/sources/connector';

/** What the webhook is told. */
export interface WebhookCall {
  /** The same for each attempt, so that whoever gets it twice can tell. */
  id: string;
  kind: string;
  text: string;
  link: string;
  /** ISO instant, UTC. */
  at: string;
}

export interface WebhookOptions {
  /** Hosts with their port that are called whatever they are, for tests. */
  allowedHosts: readonly string[];
  resolve?: Resolve;
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** `sha256=…` of a body: what the header `X-Plansight-Signature` holds. */
export const signatureOf = (key: string, body: string): string =>
  `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;

/**
 * Posts a call to the address. A redirect is no success: it is not followed.
 * @throws Error for an address inside this machine or a private network, no answer in time, and any status but 2xx.
 */
export async function callWebhook(
  address: string,
  key: string,
  call: WebhookCall,
  { allowedHosts, resolve, timeoutMs = TIMEOUT_MS }: WebhookOptions,
): Promise<void> {
  const url = new URL(address);
  const refused = refusalOf(url, allowedHosts);
  if (refused !== null) throw new Error(`The address is refused (${refused}).`);
  const agent = guardedAgent({ allowedHosts, resolve, connectTimeoutMs: timeoutMs });
  const body = JSON.stringify(call);
  try {
    const { statusCode, body: answer } = await request(url, {
      dispatcher: agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Plansight/1 (webhook)',
        'x-plansight-signature': signatureOf(key, body),
      },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.dump({ limit: 64 * 1024, signal: AbortSignal.timeout(timeoutMs) });
    if (statusCode < 200 || statusCode >= 300) throw new Error(`It answered ${statusCode}.`);
  } finally {
    await agent.destroy();
  }
}
