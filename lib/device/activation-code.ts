/**
 * eSIM activation codes (GSMA SGP.22 section 4.1): `LPA:1$<SM-DP+ address>$<matching ID>[$<OID>[$<flag>]]`. A code is a
 * secret that works once: it must never leave the browser, and it is never changed silently.
 */
import type { Reading } from './reading';

export const CODE_FAULTS = [
  'EMPTY',
  'TOO_LONG',
  'FORMAT',
  'VERSION',
  'ADDRESS',
  'MATCHING_ID',
  'OID',
  'FLAG',
] as const;
export type CodeFault = (typeof CODE_FAULTS)[number];
export const CODE_WARNINGS = [
  'prefix-not-upper-case',
  'extra-fields-ignored',
  'matching-id-lower-case',
  'nonstandard-flag-0',
] as const;
export type CodeWarning = (typeof CODE_WARNINGS)[number];

export interface ActivationCode {
  format: '1';
  smdpAddress: string;
  /** May be empty. */
  matchingId: string;
  oid: string | null;
  confirmationCodeRequired: boolean;
  /** The code as it is typed by hand, without `LPA:`. */
  canonical: string;
}

export type CodeReading = Reading<ActivationCode, CodeFault, CodeWarning>;

const MOST_SIGNS = 255;
const MOST_ADDRESS = 253;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const ADDRESS = new RegExp(`^(?:${LABEL}\\.)+(?=[a-z0-9-]*[a-z])${LABEL}$`, 'i');
const OID = /^[0-2](?:\.(?:0|[1-9]\d*))+$/;

const wrong = (error: CodeFault): CodeReading => ({ ok: false, error });

/** Reads an activation code as it was pasted or scanned; never throws. */
export function parseActivationCode(text: string): CodeReading {
  const trimmed = text.trim();
  if (trimmed === '') return wrong('EMPTY');
  const warnings: CodeWarning[] = [];
  const prefix = /^lpa:/i.exec(trimmed)?.[0] ?? '';
  if (prefix !== '' && prefix !== 'LPA:') warnings.push('prefix-not-upper-case');
  const code = trimmed.slice(prefix.length);
  if (code.length > MOST_SIGNS) return wrong('TOO_LONG');
  const [format = '', address, token, oid = '', flag = '', ...extra] = code.split('$');
  if (address === undefined) return wrong('FORMAT');
  if (format !== '1') return wrong('VERSION');
  if (token === undefined) return wrong('FORMAT');
  if (address.length > MOST_ADDRESS || !ADDRESS.test(address)) return wrong('ADDRESS');
  if (!/^[A-Z0-9-]*$/i.test(token)) return wrong('MATCHING_ID');
  if (/[a-z]/.test(token)) warnings.push('matching-id-lower-case');
  if (oid !== '' && !OID.test(oid)) return wrong('OID');
  if (!['', '0', '1'].includes(flag)) return wrong('FLAG');
  if (flag === '0') warnings.push('nonstandard-flag-0');
  if (extra.length > 0) warnings.push('extra-fields-ignored');
  const smdpAddress = address.toLowerCase();
  const required = flag === '1';
  const canonical = [
    '1',
    smdpAddress,
    token,
    ...(oid !== '' || required ? [oid] : []),
    ...(required ? ['1'] : []),
  ];
  return {
    ok: true,
    value: {
      format: '1',
      smdpAddress,
      matchingId: token,
      oid: oid === '' ? null : oid,
      confirmationCodeRequired: required,
      canonical: canonical.join('$'),
    },
    warnings,
  };
}

export const INSTALL_HOSTS = { ios: 'esimsetup.apple.com', android: 'esimsetup.android.com' } as const;
const INSTALL_PATH = '/esim_qrcode_provisioning';

/** The link that offers the code to the phone itself; best effort: no vendor page documents it (iOS 17.4, Android 10). */
export function installLink(code: ActivationCode, platform: keyof typeof INSTALL_HOSTS): string {
  return linkFor(`LPA:${code.canonical}`, platform);
}

/** The same for a code as it was given. */
export function linkFor(lpa: string, platform: keyof typeof INSTALL_HOSTS): string {
  return `https://${INSTALL_HOSTS[platform]}${INSTALL_PATH}?carddata=${encodeURIComponent(lpa)}`;
}

export type ConfirmationReading = Reading<string, 'EMPTY' | 'CHARS' | 'TOO_LONG', never>;
const MOST_CONFIRMATION = 32;

/** The confirmation code that the phone asks for: up to 32 visible ASCII signs, never part of the activation code. */
export function parseConfirmationCode(text: string): ConfirmationReading {
  const code = text.trim();
  if (code === '') return { ok: false, error: 'EMPTY' };
  if (!/^[\x21-\x7e]+$/.test(code)) return { ok: false, error: 'CHARS' };
  if (code.length > MOST_CONFIRMATION) return { ok: false, error: 'TOO_LONG' };
  return { ok: true, value: code, warnings: [] };
}
