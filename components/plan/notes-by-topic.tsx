import { useLocale, useTranslations } from 'next-intl';
import { localized } from '@/lib/localized';
import { NOTE_TOPICS } from '@/lib/plan/constants';
import type { Notes } from '@/lib/plan/plan';

/** What the carrier's fields cannot say, a line for each topic. */
export function NotesByTopic({ notes, className }: { notes: Notes; className?: string }) {
  const t = useTranslations('facts.topics');
  const locale = useLocale();
  return (
    <dl className={className}>
      {NOTE_TOPICS.map((topic) => {
        const note = notes[topic];
        const text = note ? localized(locale, note) : '';
        return (
          text !== '' && (
            <div key={topic} data-note={topic} className="py-0.5">
              <dt className="mr-1.5 inline text-muted">{t(topic)}</dt>
              <dd className="inline text-pretty">{text}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
