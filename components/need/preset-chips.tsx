'use client';

import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui';
import type { Need } from '@/lib/need/need';
import { PRESET_IDS, presetNeed, presetOf } from '@/lib/need/presets';

interface PresetChipsProps {
  need: Need;
  /** The address of the page with a need; links work without scripts and in a new tab. */
  hrefFor: (need: Need) => string;
  /** A plain click, which then does not leave the page. */
  onPick?: (need: Need) => void;
}

/** Ready-made needs in a line that scrolls sideways where it is too long; the one that the need equals is marked. */
export function PresetChips({ need, hrefFor, onPick }: PresetChipsProps) {
  const t = useTranslations('need');
  const current = presetOf(need);
  return (
    <nav aria-label={t('presets')} className="min-w-0">
      <ul className="flex gap-2 overflow-x-auto overscroll-x-contain p-1 [scrollbar-width:none]">
        {PRESET_IDS.map((id) => {
          const preset = presetNeed(id, need.state);
          return (
            <li key={id} className="shrink-0">
              <a
                href={hrefFor(preset)}
                title={t(`presetWhat.${id}`)}
                aria-current={id === current ? 'true' : undefined}
                onClick={(event) => {
                  if (!onPick || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
                  event.preventDefault();
                  onPick(preset);
                }}
                className={classNames(
                  'flex h-8 items-center rounded-full border px-3 text-sm whitespace-nowrap transition-colors',
                  id === current
                    ? 'border-accent bg-accent-soft font-semibold text-accent'
                    : 'border-line-strong text-text hover:bg-sunken',
                )}
              >
                {t(`preset.${id}`)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
