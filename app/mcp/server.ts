/** The catalog and the cost function as tools for language models (Model Context Protocol). */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { API_VERSION } from '@/lib/api/document/document';
import type { Served } from './answer';
import { registerDeviceTools } from './device-tools';
import { registerHousehold } from './household-tool';
import { registerPlanTools } from './plan-tools';
import { registerPrompts, registerResources } from './resources';

const INSTRUCTIONS = `Plansight compares US mobile plans. Every figure has a source and a date: name them with the answer. "Not stated" by a carrier is a question to ask it, never yes, no or zero; a plan that "may meet" a need has such questions. Totals are US cents over the whole period, by one cost function; do not work out costs yourself. Prices change: tell people to check with the carrier before they buy.`;

/** A server with every tool, resource and prompt, not yet connected. */
export async function createMcpServer(served: Served): Promise<McpServer> {
  const server = new McpServer(
    { name: 'plansight', title: 'Plansight', version: API_VERSION, websiteUrl: served.origin },
    { instructions: INSTRUCTIONS },
  );
  registerPlanTools(server, served);
  registerHousehold(server);
  registerDeviceTools(server, served);
  registerResources(server, served);
  await registerPrompts(server);
  return server;
}
