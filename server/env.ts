/** The environment, checked in one place. */
import { z } from 'zod';
import { BASE_PATH_ADVICE, isBasePath } from '@/lib/base-path';
import { AppError } from '@/server/errors';
import { parseTrusted } from '@/server/http/proxies';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** An address of http or https with nothing behind the host. */
function isSiteAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && `${search}${hash}${username}${password}` === '';
}

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.+|postgres(ql)?:\/\/.+)$/,
      'use file:./data.db or postgresql://user:password@host:5432/name',
    )
    .default('file:./data.db'),
  PORT: z
    .string()
    .regex(/^\d+$/, 'use a port number such as 3000')
    .default('3000')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, 'use a port from 1 to 65535'),
  /** The path of its host below which the site lives: part of the build (`lib/base-path.js`). */
  BASE_PATH: z.string().refine(isBasePath, BASE_PATH_ADVICE).optional(),
  /** Where readers reach this instance, without the base path; left out, the address of each request is taken. */
  SITE_URL: z
    .string()
    .trim()
    .refine(isSiteAddress, 'use the address alone, such as https://plans.example.org')
    .transform((address) => new URL(address).origin)
    .optional(),
  /** Proxies whose word on address, host and scheme counts; left out, that of none does. */
  TRUSTED_PROXIES: z
    .string()
    .max(2000)
    .transform((text, { addIssue }) => {
      const trusted = parseTrusted(text);
      if (trusted) return trusted;
      addIssue(
        'use addresses and ranges apart by commas, such as loopback,10.0.0.0/8, or a number from 1 to 10',
      );
      return z.NEVER;
    })
    .optional(),
  /** Memory for finished pages and answers of the API. */
  PAGE_CACHE_MB: z
    .string()
    .regex(/^\d{1,5}$/, 'use a number of megabytes such as 32')
    .default('32')
    .transform(Number),
  /** Points that the requests of an address may count in a minute (`server/http/request-cost.ts`); 0: no limit. */
  REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^\d{1,7}$/, 'use a number such as 600, or 0 for no limit')
    .default('600')
    .transform(Number),
  LOG_LEVEL: z.enum(LOG_LEVELS, `use one of ${LOG_LEVELS.join(', ')}`).default('info'),
  /** Who runs this instance, in words for its readers; left out, the method page says that it is not stated. */
  OPERATOR: z.string().trim().max(200, 'use at most 200 characters').optional(),
  /** For tests alone: hosts with their port, apart by commas, whose pages are fetched though they are on this machine. */
  SOURCE_TEST_HOSTS: z.string().max(500, 'use at most 500 characters').optional(),
  /** Of the mail server that the settings name; kept nowhere else. */
  SMTP_PASSWORD: z.string().max(500, 'use at most 500 characters').optional(),
  /** Who asks for `/api/metrics` names it; left out, there is no such address. */
  METRICS_TOKEN: z.string().min(16, 'use at least 16 random characters').max(500).optional(),
  /** Encrypts what a form carries for a server action; left out, it is made of AUTH_SECRET or of a secret in the database. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'use 32 random bytes as base64: openssl rand -base64 32')
    .optional(),
  /** Signs sessions and encrypts second factors; left out, one is made and kept in the database. */
  AUTH_SECRET: z.string().min(32, 'use at least 32 random characters').max(500).optional(),
});

export type Env = z.infer<typeof schema>;

/** Every variable that the product reads. */
export const ENV_NAMES: readonly string[] = Object.keys(schema.shape);

/**
 * Reads the variables; an empty one counts as not set.
 * @throws AppError `environmentInvalid`, naming each wrong variable and the fix (never its value: it may hold a password).
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.keys(schema.shape).flatMap((key) => (source[key] ? [[key, source[key]]] : []));
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('environmentInvalid', `The environment is wrong. ${faults.join('; ')}`, faults);
}
