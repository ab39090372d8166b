import { useTranslations } from 'next-intl';
import { TERMS, type TermKey } from './terms';

export type TermWords = (key: TermKey) => { name: string; text: string };

/** Every term in both languages side by side, each with an anchor; on a narrow screen one under the other. */
export function GlossaryTable({ english, chinese }: { english: TermWords; chinese: TermWords }) {
  const t = useTranslations('glossary');
  return (
    <div className="divide-y border-t">
      {TERMS.map(({ key, fcc }) => {
        const en = english(key);
        const zh = chinese(key);
        return (
          <section key={key} id={key} className="scroll-mt-20 py-4 target:bg-accent-soft">
            <div className="grid gap-x-8 gap-y-3 px-2 md:grid-cols-2">
              <div lang="en">
                <h2 className="font-semibold">
                  <a href={`#${key}`} className="inline-flex min-h-6 items-center hover:underline">
                    {en.name}
                  </a>
                </h2>
                <p>{en.text}</p>
              </div>
              <div lang="zh-CN">
                <h2 className="font-semibold">{zh.name}</h2>
                <p>{zh.text}</p>
              </div>
            </div>
            {fcc && (
              <p className="mt-1 px-2 text-sm text-muted">
                {t('fcc')} <span lang="en">{fcc}</span>
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}
