/** Who asks and under which address, where proxies stand before the server: what is said of it counts from them alone. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** The proxies whose word counts: so many in a row before the server, or those with an address in the ranges. */
export type TrustedProxies = { hops: number } | { ranges: readonly Range[] };

/** Ranges that have a name here. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', 'fc00::/7', 'fe80::/10'],
};
const MOST_HOPS = 10;

/** Keeps what was made of the last texts: one connection brings many requests, and an IPv6 address takes 20 µs to read. */
function remembered<T>(make: (text: string) => T, most = 2000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined || known.has(text)) return there as T;
    const made = make(text);
    if (known.size >= most) known.clear();
    // Longer than any address: nobody fills the memory with it.
    if (text.length <= 64) known.set(text, made);
    return made;
  };
}

/** An address as it is compared and counted, IPv4 written in IPv6 taken out; null where the text is none. */
const readAddress = remembered((text): Address | null => {
  // Some proxies add the port; an address with an interface (`fe80::1%eth0`) is the address.
  const bare = /^\[(.+)\](:\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
  const plain = bare.replace(/%.*$/, '');
  const written =
    ipaddr.IPv4.isValidFourPartDecimal(plain) || (plain.includes(':') && ipaddr.IPv6.isValid(plain));
  return written ? ipaddr.process(plain) : null;
});

function readRange(text: string): Range | null {
  const [start = '', length, ...more] = text.split('/');
  const address = readAddress(start);
  if (!address || more.length > 0) return null;
  const most = address.kind() === 'ipv4' ? 32 : 128;
  if (length === undefined) return [address, most];
  return /^\d{1,3}$/.test(length) && Number(length) <= most ? [address, Number(length)] : null;
}

/**
 * Reads `TRUSTED_PROXIES`: a number of proxies in a row (1 to 10), or addresses, ranges (`10.0.0.0/8`) and the names
 * `loopback` and `private`, apart by commas. Null where it is neither.
 */
export function parseTrusted(text: string): TrustedProxies | null {
  if (/^\d+$/.test(text.trim())) {
    const hops = Number(text);
    return hops >= 1 && hops <= MOST_HOPS ? { hops } : null;
  }
  const parts = text.split(',').map((part) => part.trim());
  const ranges = parts.flatMap((part) => NAMED[part] ?? [part]).map(readRange);
  return ranges.every((range) => range !== null) ? { ranges } : null;
}

const within = (address: Address, ranges: readonly Range[]): boolean =>
  ranges.some(
    ([start, length]) => start.kind() === address.kind() && address.match([start, length] as never),
  );

const partsOf = (header: string | string[] | undefined): string[] =>
  header === undefined
    ? []
    : [header]
        .flat()
        .join(',')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** The address of whoever asks, and how many proxies in a row are believed. */
export interface Asker {
  address: string;
  hops: number;
}

/** As which a request counts whose address nobody knows. */
export const UNKNOWN = 'unknown';

/**
 * Follows `X-Forwarded-For` from its end, as far as who wrote each entry is trusted. An entry that is no address ends the
 * way: what counts is then the proxy that wrote it.
 */
export function askerOf(
  peer: string | undefined,
  forwardedFor: string | string[] | undefined,
  trusted: TrustedProxies | undefined,
): Asker {
  const first = peer === undefined ? null : readAddress(peer);
  if (!first) return { address: UNKNOWN, hops: 0 };
  let address = first;
  let hops = 0;
  const entries = partsOf(forwardedFor);
  while (trusted && ('hops' in trusted ? hops < trusted.hops : within(address, trusted.ranges))) {
    const next = readAddress(entries.pop() ?? '');
    hops += 1;
    if (!next) break;
    address = next;
  }
  return { address: address.toString(), hops };
}

/** What proxies say of a request besides the address; none of it is read here, so none is passed on. */
const OTHERS = [
  'forwarded',
  'x-real-ip',
  'x-forwarded-port',
  'x-forwarded-server',
  'x-client-ip',
  'true-client-ip',
];

/** The entry that the outermost trusted proxy wrote; those before it came with the request. */
function entryOf(header: string | string[] | undefined, hops: number): string | undefined {
  const entries = partsOf(header);
  return entries[Math.max(0, entries.length - hops)];
}

function put(headers: IncomingHttpHeaders, name: string, value: string | undefined): void {
  if (value !== undefined) headers[name] = value;
  else if (name in headers) delete headers[name];
}

/**
 * Makes the headers of a request true: `X-Forwarded-For` is the one address of who asks, `X-Forwarded-Host` and
 * `-Proto` are there only where a trusted proxy said them, as one value each. Whatever stands behind may believe them.
 * @param onIgnored told of the address of a peer that said something which was not believed.
 */
export function trueHeaders(
  trusted: TrustedProxies | undefined,
  onIgnored: (peer: string) => void = () => {},
) {
  return (request: IncomingMessage): void => {
    const { headers } = request;
    const said = headers['x-forwarded-for'];
    const { address, hops } = askerOf(request.socket.remoteAddress, said, trusted);
    if (said !== undefined && hops === 0) onIgnored(address);
    headers['x-forwarded-for'] = address;
    put(headers, 'x-forwarded-host', hops > 0 ? entryOf(headers['x-forwarded-host'], hops) : undefined);
    put(headers, 'x-forwarded-proto', hops > 0 ? entryOf(headers['x-forwarded-proto'], hops) : undefined);
    for (const name of OTHERS) put(headers, name, undefined);
  };
}

/** Whether an address is of this machine or of a network behind a router. */
export function isNear(address: string): boolean {
  const read = readAddress(address);
  const ranges = Object.values(NAMED).flat().map(readRange);
  return (
    read !== null &&
    within(
      read,
      ranges.filter((range) => range !== null),
    )
  );
}

/**
 * By which an address is counted: IPv4 as it is, IPv6 by its first 64 bits, because whoever has one of these has them
 * all.
 */
export const countedAs = (address: string): string => (address.includes(':') ? networkOf(address) : address);

const networkOf = remembered((address): string => {
  const read = readAddress(address);
  if (!read) return address;
  if (read.kind() === 'ipv4') return read.toString();
  return `${(read as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
});
