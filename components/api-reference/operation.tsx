import { useTranslations } from 'next-intl';
import type { ReferenceOperation } from '@/lib/api/document/reference';
import { Fields } from './fields';
import { Described, TypeText } from './text';

/** One address: what it is for, a call to copy, its parameters, its answers. */
export function OperationView({ operation }: { operation: ReferenceOperation }) {
  const t = useTranslations('api');
  const { id, method, path, summary, description, parameters, body, calls, answers } = operation;
  const [first, ...others] = calls;
  return (
    <section aria-labelledby={id} className="border-t py-8">
      <h2 id={id} className="scroll-mt-20 text-lg font-semibold">
        {summary}
      </h2>
      <p className="mt-1">
        <code className="wrap-anywhere text-sm text-muted">
          {method} {path}
        </code>
      </p>
      <div className="mt-3 flex flex-col gap-4">
        <Described text={description} />
        {first && <Command command={first.command} label={t('call', { name: first.name })} />}
        {others.length > 0 && (
          <details className="text-sm">
            <summary className="min-h-6 cursor-pointer text-accent underline underline-offset-4">
              {t('moreCalls', { count: others.length })}
            </summary>
            <div className="mt-3 flex flex-col gap-3">
              {others.map(({ name, command }) => (
                <div key={name}>
                  <p className="mb-1 wrap-anywhere text-muted">{name}</p>
                  <Command command={command} label={t('call', { name })} />
                </div>
              ))}
            </div>
          </details>
        )}
        {parameters.length > 0 && (
          <div>
            <h3 className="font-semibold">{t('parameters')}</h3>
            <Fields label={t('parameters')} fields={parameters} />
          </div>
        )}
        {body !== null && (
          <p className="text-sm">
            {t('body')} <TypeText type={body} />
          </p>
        )}
        <div>
          <h3 className="font-semibold">{t('answers')}</h3>
          <ul className="flex flex-col divide-y text-sm">
            {answers.map((answer) => (
              <li key={answer.status} className="flex flex-wrap gap-x-4 py-1.5">
                <span className="w-10 tabular-nums">{answer.status}</span>
                <span className="wrap-anywhere">{answer.description}</span>
                <span className="text-muted">
                  <TypeText type={answer.type} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

function Command({ command, label }: { command: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard.
    <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-md border bg-raised">
      <pre className="p-3 text-xs leading-relaxed">{command}</pre>
    </section>
  );
}
