import { useEffect, useRef } from 'react';

/** Ctrl+S, or Cmd+S, presses the button: a plain save, as Enter in a field is. Goes to the button by its ref. */
export function useSaveKey() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      if (event.shiftKey || event.altKey || !button.current) return;
      event.preventDefault();
      if (!event.repeat) button.current.click();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return button;
}
