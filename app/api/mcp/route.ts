import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { guarded, methods, OPEN, sendProblem } from '@/app/api/problems';
import { createMcpServer } from '@/app/mcp/server';
import { siteAddress } from '@/app/site-address';
import { readJsonBody } from '@/lib/api/read-body';

export const dynamic = 'force-dynamic';

/** Each request stands alone: there is no session, so that any instance may answer. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const body = await readJsonBody(request);
    if (!body.ok) return sendProblem(body.kind, body.detail);
    const server = await createMcpServer({ origin: await siteAddress(), isLocal: false });
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    const response = await transport.handleRequest(request, { parsedBody: body.value });
    for (const [name, value] of Object.entries(OPEN)) response.headers.set(name, value);
    response.headers.set('cache-control', 'no-store');
    return response;
  });
}

const { refuse } = methods('POST');

/** What a page of another site may send. */
export const OPTIONS = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      allow: 'POST, OPTIONS',
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': 'content-type, accept, mcp-protocol-version, mcp-session-id',
      'access-control-max-age': '86400',
    },
  });

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
