export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Holds the reader's choice; without it the page follows the system. */
export const THEME_COOKIE = 'theme';

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}
