'use client';

import { useEffect } from 'react';
import { withoutBase } from '@/lib/base-path';

const usesCamera = (path: string): boolean => /^\/[a-z]{2}\/guide\/activate$/.test(withoutBase(path) ?? '');

/**
 * Only one page may use the camera, and which may is decided for a document when it is loaded: a link to that page, or
 * away from it, loads the page instead of changing what is in it.
 */
export function CameraBoundary() {
  useEffect(() => {
    const mayUse = usesCamera(location.pathname);
    const follow = (event: MouseEvent) => {
      const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
      if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
      if (usesCamera(link.pathname) === mayUse) return;
      event.preventDefault();
      event.stopPropagation();
      location.assign(link.href);
    };
    // Before the link's own handler.
    addEventListener('click', follow, { capture: true });
    return () => removeEventListener('click', follow, { capture: true });
  }, []);
  return null;
}
