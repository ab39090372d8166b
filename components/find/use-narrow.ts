'use client';

import { useMedia } from '@/components/ui';

/** Whether the window is narrow, where cards are shown first: below Tailwind's `md`. Null on the server, which draws both and leaves the choice to the style sheet. */
export const useNarrow = (): boolean | null => useMedia('(width < 48rem)');
