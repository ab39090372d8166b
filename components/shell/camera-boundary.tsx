'use client';

import { useEffect } from 'react';

const USES_CAMERA = /^\/[a-z]{2}\/guide\/activate$/;

/**
 * Only one page may use the camera, and which may is decided for a document when it is loaded: a link to that page, or
 * away from it, loads the page instead of changing what is in it.
 */
export function CameraBoundary() {
  useEffect(() => {
    const mayUse = USES_CAMERA.test(location.pathname);
    const follow = (event: MouseEvent) => {
      const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
      if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
      if (USES_CAMERA.test(link.pathname) === mayUse) return;
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
