import { OPEN, sendProblem } from '@/app/api/problems';

/** Addresses below /api that nothing answers: a problem document, not a page. */
const missing = (): Response =>
  sendProblem(
    'not-found',
    'See /api/v1/carriers, /api/v1/plans, /api/v1/plans/{id}, /api/v1/changes, /api/v1/quotes, /api/v1/households, /api/health.',
  );

export const OPTIONS = (): Response => new Response(null, { status: 204, headers: OPEN });
export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT };
