import { useState } from 'react';
import { CONTROL, classNames } from '@/components/ui';
import { type Path, valueAt } from '@/lib/admin/document-values';
import { CountriesInput } from '../countries';
import { useEditing } from './context';
import { Labelled, useControl } from './labelled';

const COUNTRY_WORDS = ['*', 'unlisted'] as const;

/**
 * Countries by name; or every other one; or a list that nobody has read. What is no country stays in the list, so that
 * it is at fault and not lost.
 */
export function CountriesField({ path, label }: { path: Path; label: string }) {
  const { root, set, labels } = useEditing();
  const { id, message } = useControl(path, true);
  const value = valueAt(root, path) as string[] | (typeof COUNTRY_WORDS)[number] | undefined;
  const word = typeof value === 'string' ? value : null;
  const listed = Array.isArray(value) ? value : [];
  // What was listed comes back where somebody only looks at the other choices.
  const [before, setBefore] = useState(listed);
  const choose = (next: string) => {
    if (word === null) setBefore(listed);
    set(path, next === '' ? before : next);
  };
  return (
    <div className="flex min-w-0 flex-col gap-2 sm:col-span-full">
      <Labelled path={path} label={label} isList>
        <select
          id={word === null ? undefined : id}
          aria-label={labels.t('whichOf', { label })}
          className={classNames(CONTROL, 'max-w-full cursor-pointer self-start text-sm')}
          value={word ?? ''}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{labels.t('theseCountries')}</option>
          {COUNTRY_WORDS.map((one) => (
            <option key={one} value={one}>
              {labels.value(one)}
            </option>
          ))}
        </select>
        {word === null && (
          <div className="mt-1">
            <CountriesInput
              {...{ id, label, labels }}
              value={listed}
              onChange={(next) => set(path, next)}
              isInvalid={message !== null}
              describedBy={message === null ? undefined : `${id}-fault`}
            />
          </div>
        )}
      </Labelled>
    </div>
  );
}
