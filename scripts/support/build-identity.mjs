/** What a build is made of, and by what its parts know each other on every machine. Only Node built-ins. */
import { createHash } from 'node:crypto';
import { wantedBasePath } from './base-path.mjs';
import { fingerprint } from './freshness.mjs';

const SOURCES = [
  ...['app', 'components', 'i18n', 'lib', 'messages', 'prisma', 'public', 'server'],
  ...['scripts/serve.ts', 'scripts/build.mjs', 'scripts/support'],
  ...['next.config.js', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json'],
  'package-lock.json',
];

/** The fingerprint of a finished build's sources lies here. */
export const BUILD_MARK = '.next/made-from';

/** Of the sources as they are now, for the path below which the site is to live. */
export const buildFingerprint = () => fingerprint(SOURCES, wantedBasePath());

/**
 * What goes into the ids of server actions. Every machine and every version has to say the same, so that a form which
 * was opened on one is taken by another; a secret it is not: each action asks for its rights itself. What Next encrypts
 * has another key, which is one (`server/action-key.ts`).
 */
const ACTION_IDS = createHash('sha256').update('plansight: ids of server actions').digest('base64');

/**
 * The variables with which Next builds.
 * @param {string} digest of `buildFingerprint`
 */
export function identityVariables(digest) {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given } = process.env;
  return {
    PLANSIGHT_BUILD: digest.slice(0, 20),
    BASE_PATH: wantedBasePath(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given || ACTION_IDS,
  };
}
