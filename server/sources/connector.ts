/** Connections to the web alone: what a name resolves to is looked at before it is connected to, and only that is. */
import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { isPublicAddress } from '@/lib/sources/private-address';

/** All addresses of a name. */
export type Resolve = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const resolveBySystem: Resolve = (hostname, done) => systemLookup(hostname, { all: true }, done);

/** The name of an address resolves to this machine or a private network. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** Looks a name up and hands out its addresses only where all of them are public, or the name is allowed. */
function guardedLookup(resolve: Resolve, allowedNames: readonly string[]): LookupFunction {
  return (hostname, options, done) =>
    resolve(hostname, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) {
        const nowhere = Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
        done(error ?? nowhere, '');
        return;
      }
      const isOpen =
        allowedNames.includes(hostname) || addresses.every(({ address }) => isPublicAddress(address));
      if (!isOpen) done(new PrivateAddressError(`${hostname} is inside a private network`), '');
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
}

export interface ConnectorOptions {
  /** Hosts with their port that are let through, for tests. */
  allowedHosts: readonly string[];
  resolve?: Resolve;
  connectTimeoutMs: number;
}

/**
 * An agent whose connections go to public addresses alone. The addresses that were looked at are the ones that are
 * connected to, so that a name cannot mean another one in between. Hosts written as an IP address are never looked up:
 * whoever asks refuses them before (`refusalOf`).
 */
export function guardedAgent({
  allowedHosts,
  resolve = resolveBySystem,
  connectTimeoutMs,
}: ConnectorOptions): Agent {
  const names = allowedHosts.map((host) => new URL(`http://${host}`).hostname);
  return new Agent({
    connect: { lookup: guardedLookup(resolve, names), timeout: connectTimeoutMs },
    // One request after the other, and no connection is left waiting for a page of tomorrow.
    ...{ pipelining: 1, keepAliveTimeout: 1_000, maxHeaderSize: 32_768 },
  });
}
