import { sendFixed } from '@/app/api/cached-responses';
import { guarded, methods, sendProblem } from '@/app/api/problems';
import { apiDocument } from '@/lib/api/document/document';
import { documentQuerySchema } from '@/lib/api/document/operations';
import { queryFaults, readParameters } from '@/lib/api/list-query';
import { siteAt } from '@/lib/base-path';
import { readEnv } from '@/server/env';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const given = readParameters(new URL(request.url).searchParams, new Set());
    const parsed = documentQuerySchema.safeParse(given);
    if (!parsed.success) {
      const faults = queryFaults(parsed.error, given, Object.keys(documentQuerySchema.shape));
      return sendProblem('invalid-input', 'The query has faults.', faults);
    }
    const { lang = 'en' } = parsed.data;
    const { SITE_URL: siteUrl } = readEnv();
    return sendFixed(request, {
      key: lang,
      make: () => ({ body: JSON.stringify(apiDocument(lang, siteUrl && siteAt(siteUrl))) }),
    });
  });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
