/** How an instance sends mail and calls a webhook: what may be set, and its bounds. The password is never among it. */
import { z } from 'zod';
import { siteAt } from '@/lib/base-path';
import { type Fault, faultsOf } from '@/lib/fault';

/** How the connection to the mail server is kept secret. */
export const MAIL_TLS = ['startTls', 'tls', 'none'] as const;

const text = (most: number) => z.string().trim().max(most);
const webAddress = text(500).refine(
  (address) => {
    if (address === '') return true;
    try {
      return ['http:', 'https:'].includes(new URL(address).protocol);
    } catch {
      return false;
    }
  },
  { error: 'must be an address that starts with https:// or http://', params: { code: 'noWebAddress' } },
);

const schema = z
  .strictObject({
    /** Where readers reach this instance; links in messages begin with it. */
    siteAddress: webAddress.transform((address) => address && siteAt(address.replace(/\/+$/, ''))),
    /** Empty: no mail is sent. */
    mailHost: text(200).regex(/^[A-Za-z0-9.:-]*$/, 'must be the name of a server'),
    mailPort: z.int().min(1).max(65535),
    mailTls: z.enum(MAIL_TLS),
    /** Empty: the server asks for no password. */
    mailUser: text(200),
    /** What messages come from: an address, or a name with the address in angle brackets. */
    mailSender: text(200).regex(
      /^([^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)?$/,
      'must be an address such as desk@example.org',
    ),
    /** Empty: none is called. */
    webhookAddress: webAddress,
    /** The language of its texts. */
    webhookLocale: z.enum(['en', 'zh']),
  })
  .check(({ value, issues }) => {
    const needed = [
      ...(value.mailHost !== '' && value.mailSender === '' ? ['mailSender'] : []),
      ...((value.mailHost !== '' || value.webhookAddress !== '') && value.siteAddress === ''
        ? ['siteAddress']
        : []),
    ];
    for (const name of needed)
      issues.push({
        code: 'custom',
        input: '',
        path: [name],
        message: 'is needed for what is sent',
        params: { code: 'needed' },
      });
  });

export type DeliverySettings = z.output<typeof schema>;

export const NO_DELIVERY: DeliverySettings = {
  ...{ siteAddress: '', mailHost: '', mailPort: 587, mailTls: 'startTls', mailUser: '', mailSender: '' },
  ...{ webhookAddress: '', webhookLocale: 'en' },
};

export type ParsedDelivery = { ok: true; settings: DeliverySettings } | { ok: false; faults: Fault[] };

/** Checks settings of mail and webhook as a whole. */
export function parseDelivery(input: unknown): ParsedDelivery {
  const result = schema.safeParse(input);
  return result.success ? { ok: true, settings: result.data } : { ok: false, faults: faultsOf(result.error) };
}

/** Whether mail can be sent with these settings. */
export const mailsOut = ({ mailHost, mailSender }: DeliverySettings): boolean =>
  mailHost !== '' && mailSender !== '';

/** The address of a page of the back office in a language, for messages. */
export const linkTo = ({ siteAddress }: DeliverySettings, locale: 'en' | 'zh', path: string): string =>
  `${siteAddress}/${locale}/admin${path}`;
