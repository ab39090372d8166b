/** Which addresses are asked for: none inside the machine or a private network, in whatever form it is written. */
import { describe, expect, test } from 'vitest';
import { isPublicAddress, refusalOf } from '@/lib/sources/private-address';

describe('an IP address', () => {
  test.each([
    ['loopback', '127.0.0.1'],
    ['the end of loopback', '127.255.255.254'],
    ['10/8', '10.0.0.1'],
    ['the start of 172.16/12', '172.16.0.0'],
    ['the end of 172.16/12', '172.31.255.255'],
    ['192.168/16', '192.168.1.1'],
    ['link-local, where clouds keep their secrets', '169.254.169.254'],
    ['shared by carriers, first', '100.64.0.1'],
    ['shared by carriers, last', '100.127.255.255'],
    ['0/8', '0.0.0.0'],
    ['0/8, further on', '0.1.2.3'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['documentation', '192.0.2.1'],
    ['benchmarks', '198.18.0.1'],
    ['decimal', '2130706433'],
    ['octal', '0177.0.0.1'],
    ['hexadecimal', '0x7f000001'],
    ['short', '127.1'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['unique local', 'fc00::1'],
    ['unique local, second half', 'fdff::1'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 link-local with a zone', 'fe80::1%eth0'],
    ['IPv6 site-local', 'fec0::1'],
    ['IPv6 multicast', 'ff02::1'],
    ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped in hexadecimal', '::ffff:7f00:1'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['in brackets', '[::1]'],
    ['no address', 'example.org'],
    ['nothing', ''],
  ])('%s is refused: %s', (_, address) => expect(isPublicAddress(address)).toBe(false));

  test.each([
    ['of the web', '93.184.216.34'],
    ['just before 10/8', '9.255.255.255'],
    ['just after 10/8', '11.0.0.0'],
    ['just before 172.16/12', '172.15.255.255'],
    ['just after 172.16/12', '172.32.0.0'],
    ['just before the shared ones', '100.63.255.255'],
    ['just after the shared ones', '100.128.0.0'],
    ['IPv6', '2606:2800:220:1:248:1893:25c8:1946'],
    ['IPv4-mapped, public', '::ffff:93.184.216.34'],
  ])('%s may be asked: %s', (_, address) => expect(isPublicAddress(address)).toBe(true));
});

describe('an address of the web', () => {
  test.each([
    ['a page', 'https://example.org/plans', null],
    ['a page without encryption', 'http://example.org/', null],
    ['a file', 'file:///etc/passwd', 'notWeb'],
    ['FTP', 'ftp://example.org/', 'notWeb'],
    ['data', 'data:text/html,hi', 'notWeb'],
    ['a name and password', 'https://a:b@example.org/', 'credentials'],
    ['decimal', 'http://2130706433/', 'privateAddress'],
    ['octal', 'http://0177.0.0.01/', 'privateAddress'],
    ['hexadecimal', 'http://0x7f.1/', 'privateAddress'],
    ['with a dot at its end', 'http://127.0.0.1./', 'privateAddress'],
    ['wide digits', 'http://１２７.0.0.1/', 'privateAddress'],
    ['IPv6', 'http://[::1]/', 'privateAddress'],
    ['IPv4-mapped', 'http://[::ffff:10.0.0.1]/', 'privateAddress'],
    ['another port of an allowed host', 'http://127.0.0.1:4001/', 'privateAddress'],
    ['an allowed host', 'http://127.0.0.1:4000/', null],
  ])('%s', (_, url, expected) => expect(refusalOf(new URL(url), ['127.0.0.1:4000'])).toBe(expected));
});
