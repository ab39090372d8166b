/** The path below which the site is to live, and the one that a build was made for. Only Node built-ins. */
import { existsSync, readFileSync } from 'node:fs';
import { BASE_PATH_ADVICE, isBasePath } from '../../lib/base-path.js';
import { StepFailed } from './run.mjs';

/** The path in BASE_PATH, `''` without it. @returns {string} */
export function wantedBasePath() {
  const text = process.env.BASE_PATH || '';
  if (isBasePath(text)) return text;
  throw new StepFailed('Reading BASE_PATH', `Here it is ${JSON.stringify(text)}: ${BASE_PATH_ADVICE}.`);
}

const MANIFEST = '.next/routes-manifest.json';

/** The path that the build in this folder was made for, `''` where it has none. @returns {string} */
export const builtBasePath = () =>
  existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, 'utf8')).basePath ?? '') : '';
