/** Mail by SMTP: plain text, with the password that the environment alone holds. */
import { createTransport } from 'nodemailer';
import { type DeliverySettings, mailsOut } from '@/lib/admin/delivery';
import { readEnv } from '@/server/env';
import { AppError } from '@/server/errors';

/** A message for one person. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

const TIMEOUT_MS = 15_000;

/** One line: a line break in a subject would begin another header. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200);

/**
 * Sends a message by the server that the settings name.
 * @throws AppError `wrongState` where mail is not set up; whatever the server refused with, else.
 */
export async function sendMail(settings: DeliverySettings, { to, subject, text }: Mail): Promise<void> {
  if (!mailsOut(settings))
    throw new AppError('wrongState', 'Mail is not set up. Set it up first.', ['noMail']);
  const { mailHost, mailPort, mailTls, mailUser, mailSender } = settings;
  const transport = createTransport({
    ...{ host: mailHost, port: mailPort, secure: mailTls === 'tls' },
    ...{ requireTLS: mailTls === 'startTls', ignoreTLS: mailTls === 'none' },
    ...(mailUser !== '' && { auth: { user: mailUser, pass: readEnv().SMTP_PASSWORD ?? '' } }),
    ...{ connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
    // Nothing of a message is a file or an address to fetch.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  try {
    await transport.sendMail({ from: mailSender, to, subject: oneLine(subject), text });
  } finally {
    transport.close();
  }
}
