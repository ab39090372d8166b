import { useMedia } from '@/components/ui';

/** Whether there is room for names behind lines. Charts are drawn in the browser alone. */
export const useIsDesktop = (): boolean => useMedia('(width >= 48rem)') ?? true;
