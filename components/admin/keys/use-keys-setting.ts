import { useEffect, useState } from 'react';

const NAME = 'plansight-keys';

/** Whether single keys act: kept in this browser, on until somebody turns them off. */
export function useKeysSetting(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => {
    try {
      setOn(localStorage.getItem(NAME) !== 'off');
    } catch {
      // Storage is forbidden: keys are on, and the switch holds for this page.
    }
  }, []);
  const change = (next: boolean) => {
    setOn(next);
    try {
      if (next) localStorage.removeItem(NAME);
      else localStorage.setItem(NAME, 'off');
    } catch {
      // As above.
    }
  };
  return [on, change];
}
