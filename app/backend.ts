import { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { POST } from '@/app/api/v1/quotes/route';
import { routing } from '@/i18n/routing';
import { translator } from '@/i18n/translator';
import { BASE_PATH } from '@/lib/base-path';
import { currentVersion } from '@/server/catalog/version';
import { closeDatabase } from '@/server/db';
import type { Backend } from '@/server/http/backend';
import { sharedRequests } from '@/server/http/shared-requests';
import { askToStop, backgroundEnded } from '@/server/stopping';

const chooseLanguage = createMiddleware(routing);

/** By which a request knows the path that its cookies are for. */
const NEXT = { nextConfig: { basePath: BASE_PATH } };

/** What the front asks of the product, in the product's own modules. */
export const backend: Backend = {
  version: () => currentVersion(),
  languageCookie: (request) => chooseLanguage(new NextRequest(request, NEXT)).headers.get('set-cookie'),
  quotes: POST,
  share: sharedRequests(),
  tooManyWords: async (locale) => {
    const t = await translator(locale, 'tooMany');
    return { title: t('title'), text: t('text') };
  },
  askToStop,
  close: async () => {
    await backgroundEnded();
    await closeDatabase();
  },
};
