/** Calls webhooks: JSON, signed, to addresses of the public web alone. */
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

/** It answered, and did not take it. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
}

/**
 * Posts a body to an address of the public web. A redirect is no success: it is not followed.
 * @throws WebhookRefused for any status but 2xx; Error for an address inside this machine or a private network, and no
 * answer in time.
 */
export async function postSigned(
  address: string,
  { body, headers }: { body: string; headers: Record<string, string> },
  { allowedHosts, resolve, timeoutMs = TIMEOUT_MS }: WebhookOptions,
): Promise<void> {
  const url = new URL(address);
  const refused = refusalOf(url, allowedHosts);
  if (refused !== null) throw new Error(`The address is refused (${refused}).`);
  const agent = guardedAgent({ allowedHosts, resolve, connectTimeoutMs: timeoutMs });
  try {
    const { statusCode, body: answer } = await request(url, {
      dispatcher: agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Plansight/1 (webhook)',
        ...headers,
      },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.dump({ limit: 64 * 1024, signal: AbortSignal.timeout(timeoutMs) });
    if (statusCode < 200 || statusCode >= 300) throw new WebhookRefused(`It answered ${statusCode}.`);
  } finally {
    await agent.destroy();
  }
}

/** Calls the team's webhook. @throws as `postSigned`. */
export async function callWebhook(
  address: string,
  key: string,
  call: WebhookCall,
  options: WebhookOptions,
): Promise<void> {
  const body = JSON.stringify(call);
  await postSigned(address, { body, headers: { 'x-plansight-signature': signatureOf(key, body) } }, options);
}
