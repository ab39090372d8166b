/** What may be asked for on the network: addresses of the web, none inside this machine or a private network. */
import ipaddr from 'ipaddr.js';

/** What the whole world may reach of IPv6. */
const GLOBAL_IPV6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an IP address, written in any form (dotted, decimal, octal, hexadecimal, IPv4 within IPv6, with a zone), is
 * one that everybody may reach: not loopback, private, link-local, shared, multicast, reserved or unspecified. What is
 * no IP address is not.
 */
export function isPublicAddress(text: string): boolean {
  const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return false;
  const address = ipaddr.process(bare);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_IPV6);
}

/** Whether the host of an address is written as an IP address. `hostname` is that of a `URL`, which settles its form. */
export const isIpAddress = (hostname: string): boolean => ipaddr.isValid(hostname.replace(/^\[|\]$/g, ''));

/** Why an address is not asked for. */
export type AddressRefusal = 'notWeb' | 'credentials' | 'privateAddress';

/**
 * Why an address is refused before its name is looked up; null where it may be. A name passes here: what it resolves to
 * is asked of `isPublicAddress` when it is connected to.
 * @param allowedHosts hosts with their port (`127.0.0.1:4000`) that are let through whatever they are, for tests.
 */
export function refusalOf(url: URL, allowedHosts: readonly string[] = []): AddressRefusal | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'notWeb';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (allowedHosts.includes(url.host)) return null;
  if (url.hostname === '' || (isIpAddress(url.hostname) && !isPublicAddress(url.hostname)))
    return 'privateAddress';
  return null;
}
