'use client';

import { useLocale, useTranslations } from 'next-intl';
import { classNames, formatUsd, onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import type { Need } from '@/lib/need/need';
import { PRESET_IDS, presetNeed, presetOf } from '@/lib/need/presets';
import type { PresetPrice, PresetPrices } from '@/lib/results/preset-prices';

interface PresetTilesProps {
  need: Need;
  from: PresetPrices;
  /** The address of the page with a need; links work without scripts and in a new tab. */
  hrefFor: (need: Need) => string;
  /** A plain click, which then does not leave the page. */
  onPick?: (need: Need) => void;
}

/** Whole dollars from ten on; below, a cent is worth saying. */
const short = (cents: number, locale: string): string =>
  cents < 1000
    ? formatUsd(cents, locale)
    : formatUsd(Math.round(cents / 100) * 100, locale).replace(/\.00$/, '');

/** Ready-made needs with what they cost from, in a line that scrolls sideways where it is too long. */
export function PresetTiles({ need, from, hrefFor, onPick }: PresetTilesProps) {
  const t = useTranslations('need');
  const locale = useLocale();
  const current = presetOf(need);
  const fromWords = (price: PresetPrice) =>
    price === null
      ? t('presetFrom.none')
      : t(`presetFrom.${price.per}`, { amount: short(price.cents, locale) });
  return (
    <nav aria-label={t('presets')} className="-mx-4 -my-1 min-w-0 lg:-mx-1 sm:my-0">
      <ul className="relative flex gap-2 overflow-x-auto overscroll-x-contain px-4 py-1 [scrollbar-width:none] lg:px-1">
        {PRESET_IDS.map((id) => {
          const preset = presetNeed(id, need.state);
          return (
            <li key={id} className="shrink-0">
              <a
                href={withBase(hrefFor(preset))}
                rel="nofollow"
                title={t(`presetWhat.${id}`)}
                aria-current={id === current ? 'true' : undefined}
                onClick={onPick && onPlainClick(() => onPick(preset))}
                className={classNames(
                  'flex flex-col justify-center rounded-md border px-3 py-1 whitespace-nowrap transition-colors',
                  id === current ? 'border-accent bg-accent-soft' : 'border-line bg-raised hover:bg-sunken',
                )}
              >
                <span className="text-sm leading-5">{t(`preset.${id}`)}</span>
                <span className="text-xs leading-4 text-muted">{fromWords(from[id])}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
