import { CircleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { CountryCombobox } from '@/components/country';
import { Button, CONTROL, classNames } from '@/components/ui';
import { withCountries, withEntered } from '@/lib/admin/country-list';
import { countryName, isCountry } from '@/lib/country';
import type { FieldLabels } from '../use-field-labels';

export interface CountriesProps {
  /** Of the field that is typed in. */
  id: string;
  /** Under which a form sends the list as text; undefined for one that sends it otherwise. */
  name?: string;
  label: string;
  /** Codes, and what is no country as it was written. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  isInvalid: boolean;
  describedBy: string | undefined;
  labels: FieldLabels;
}

/** So many are shown at once. */
const MOST_SHOWN = 24;

/** The chosen countries, each of which can be taken out, and a field that finds more. Loaded once scripts run. */
export default function CountryChips(props: CountriesProps) {
  const { id, name, label, value, onChange, isInvalid, describedBy, labels } = props;
  const { t, locale } = labels;
  const [all, setAll] = useState(false);
  // What is no country is never among those that are left out.
  const ordered = [...value].sort((a, b) => Number(isCountry(a)) - Number(isCountry(b)));
  const shown = all || ordered.length <= MOST_SHOWN + 1 ? ordered : ordered.slice(0, MOST_SHOWN);
  const left = ordered.length - shown.length;
  return (
    <I18nProvider locale={locale === 'zh' ? 'zh-CN' : 'en-US'}>
      <div className="flex min-w-0 flex-col gap-2">
        {name && <input type="hidden" name={name} value={value.join(', ')} />}
        {value.length > 0 && (
          <div className="flex flex-wrap items-center gap-1.5">
            <TagGroup
              aria-label={t('countries.chosen', { label, count: value.length })}
              className="contents"
              onRemove={(keys) => onChange(value.filter((code) => !keys.has(code)))}
            >
              <TagList items={shown.map((code) => ({ id: code }))} className="contents">
                {({ id: code }) => (
                  <Tag
                    textValue={countryName(code, locale)}
                    className={classNames(
                      'flex min-h-7 max-w-full items-center gap-1 rounded-full border pl-2.5 text-sm outline-none data-focus-visible:outline-2 data-focus-visible:outline-accent',
                      isCountry(code) ? 'bg-raised' : 'border-bad bg-bad-soft',
                    )}
                  >
                    {!isCountry(code) && <CircleAlert aria-hidden className="size-3.5 shrink-0 text-bad" />}
                    <span className="min-w-0 truncate">{countryName(code, locale)}</span>
                    {isCountry(code) && <span className="text-xs text-muted">{code}</span>}
                    <AriaButton
                      slot="remove"
                      aria-label={t('countries.remove')}
                      className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-full text-muted data-hovered:text-text"
                    >
                      <X aria-hidden className="size-3.5" />
                    </AriaButton>
                  </Tag>
                )}
              </TagList>
            </TagGroup>
            {left > 0 && (
              <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
                {t('countries.more', { count: left })}
              </Button>
            )}
          </div>
        )}
        <CountryCombobox
          id={id}
          label={label}
          placeholder={t('countries.find')}
          empty={t('countries.nothing')}
          typed=""
          without={value}
          container={null}
          className={classNames(CONTROL, 'w-full max-w-md')}
          isInvalid={isInvalid}
          describedBy={describedBy}
          onPick={(code) => onChange([...value, code])}
          onText={(text, how) =>
            onChange(how === 'entered' ? withEntered(value, text, locale) : withCountries(value, text))
          }
          onBack={() => onChange(value.slice(0, -1))}
        />
        <p aria-live="polite" className="text-xs text-muted">
          {t('countries.count', { count: value.filter(isCountry).length })}
        </p>
      </div>
    </I18nProvider>
  );
}
