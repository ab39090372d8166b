export { SiteFooter } from '@/components/shell/site-footer';
export { SiteHeader } from '@/components/shell/site-header';
export { SkipLink } from '@/components/shell/skip-link';
export { isTheme, THEME_COOKIE } from '@/components/shell/theme';
