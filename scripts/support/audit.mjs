/** What `npm run audit` decides: which packages run in production, what they are licensed under, what advisories say. */

/** Licences that may be used and handed on with the product's own (MIT), each of them without a copyleft on it. */
export const ALLOWED = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense', 'CC0-1.0'],
  ...['BlueOak-1.0.0', 'Python-2.0', 'Zlib', 'OFL-1.1', 'Unicode-3.0'],
];

/** Licences that are allowed for some packages alone, each with the reason. */
export const EXCEPTIONS = [
  {
    licence: 'LGPL-3.0-or-later',
    packages: /^@img\/sharp-/,
    why: 'libvips: loaded as a library of its own, unchanged; pictures are drawn without it',
  },
  {
    licence: 'MPL-2.0',
    packages: /^lightningcss/,
    why: 'builds the styles; binds the files of the package alone, which are unchanged',
  },
  { licence: 'EPL-2.0', packages: /^elkjs$/, why: 'binds the files of the package alone, which are unchanged' },
  { licence: 'none stated', packages: /^seq-queue$/, why: 'its LICENSE file is that of MIT' },
  { licence: 'CC-BY-4.0', packages: /^caniuse-lite$/, why: 'data of browsers, named in the package; used to build' },
];

/** Alternatives and parts of a licence expression: `(MIT OR GPL-3.0)` → [[MIT], [GPL-3.0]]. */
const alternativesOf = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/i)
    .map((one) => one.split(/\s+AND\s+/i).map((part) => part.trim()));

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** A package says it as a text, or as older ones do. */
function licenceIn(given) {
  const { license, licenses } = given ?? {};
  if (typeof license === 'string') return license;
  if (license?.type) return license.type;
  return Array.isArray(licenses) ? licenses.map(({ type }) => type).join(' OR ') : 'none stated';
}

/**
 * Packages that run in production, each with its licence.
 * @param {{ packages: Record<string, { version?: string, dev?: boolean, license?: string, link?: boolean }> }} lock of npm
 * @param {(folder: string) => { license?: unknown, licenses?: unknown } | null} readPackage for what the lock does not say
 */
export function licencesOf(lock, readPackage) {
  return Object.entries(lock.packages)
    .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
    .map(([path, { version = '', license }]) => ({
      ...{ name: nameOf(path), version },
      licence: license ?? licenceIn(readPackage(path)),
    }));
}

const isAllowed = (name, licence) =>
  ALLOWED.includes(licence) ||
  EXCEPTIONS.some((one) => one.licence === licence && one.packages.test(name));

/** One line for each package whose licence is not allowed. */
export const licenceFaults = (packages) =>
  packages
    .filter(({ name, licence }) => !alternativesOf(licence).some((parts) => parts.every((part) => isAllowed(name, part))))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence}`);

/**
 * Advisories in what `npm audit --json` prints, the gravest first.
 * @returns null where the registry did not answer.
 */
export function readAdvisories(text) {
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof answer?.vulnerabilities !== 'object' || answer.vulnerabilities === null) return null;
  const order = ['critical', 'high', 'moderate', 'low', 'info'];
  return Object.values(answer.vulnerabilities)
    .map(({ name, severity, via = [] }) => ({
      ...{ name, severity },
      titles: via.map((one) => (typeof one === 'string' ? `by ${one}` : one.title)),
    }))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
