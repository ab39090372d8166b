'use client';

import { useFindState } from './find-context';
import { Later, laterPart } from './later';

const TRAY = laterPart(() => import('./tray').then((file) => file.Tray));

/** Where the tray appears with the first plan that is ticked. */
export function TrayPlace() {
  const used = useFindState((state) => state.view.picked.length > 0);
  return used ? <Later part={TRAY} props={{}} className="sticky bottom-3 z-30" /> : null;
}
