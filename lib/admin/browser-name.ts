/** What a browser calls itself, as a person would say it. */

const BROWSERS: readonly [RegExp, string][] = [
  [/Edg(A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/Version\/.*Safari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];
const MOST = 60;

/** `Firefox (Windows)` by the header `User-Agent`; what cannot be told is the header itself, shortened, or a dash. */
export function browserName(userAgent: string | null): string {
  const text = userAgent?.trim() ?? '';
  if (text === '') return '—';
  const find = (list: typeof BROWSERS) => list.find(([pattern]) => pattern.test(text))?.[1];
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)];
  if (!browser) return text.slice(0, MOST);
  return system ? `${browser} (${system})` : browser;
}
