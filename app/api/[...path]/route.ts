import { OPEN, sendProblem } from '@/app/api/problems';
import { withBase } from '@/lib/base-path';

/** Addresses below /api that nothing answers: a problem document, not a page. */
const missing = (): Response =>
  sendProblem('not-found', `See ${withBase('/api/v1/openapi.json')} for what there is.`);

export const OPTIONS = (): Response => new Response(null, { status: 204, headers: OPEN });
export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT };
