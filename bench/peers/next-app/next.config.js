import path from 'node:path';

/** The least that Next can do: what the product is measured against. */
export default {
  poweredByHeader: false,
  agentRules: false,
  turbopack: { root: path.resolve(import.meta.dirname, '../../..') },
};
