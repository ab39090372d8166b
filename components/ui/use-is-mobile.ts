'use client';

import { useMedia } from './use-media';

/** Whether the window is narrower than Tailwind's `md`, where cards are listed first. Null on the server, which renders both and leaves the choice to the style sheet. */
export const useIsMobile = (): boolean | null => useMedia('(width < 48rem)');
