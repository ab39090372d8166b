/**
 * `npm run --silent mcp`: the tools over standard input and output, for a language model on this machine. Standard output
 * holds messages of the protocol alone; whatever else there is to say goes to standard error.
 */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from '@/app/mcp/server';
import { siteAt } from '@/lib/base-path';
import { refuseNewerDatabase } from '@/prisma/history';
import { checkDatabase } from '@/server/catalog/read';
import { closeDatabase } from '@/server/db';
import { readEnv } from '@/server/env';
import { faultOf } from '@/server/faults';

try {
  await refuseNewerDatabase(readEnv().DATABASE_URL);
} catch (error) {
  process.stderr.write(`${faultOf(error)}\n`);
  process.exit(1);
}
const { ok, message } = await checkDatabase();
if (!ok) {
  process.stderr.write(`${message ?? 'The database does not answer.'} Run npm start once.\n`);
  process.exit(1);
}
const server = await createMcpServer({
  origin: siteAt(readEnv().SITE_URL ?? 'http://localhost:3000'),
  isLocal: true,
});
const transport = new StdioServerTransport();
transport.onclose = () => void closeDatabase();
process.stdin.on('end', () => void server.close());
await server.connect(transport);
