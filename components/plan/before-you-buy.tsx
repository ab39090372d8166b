import { CircleHelp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEligibilityName } from '@/components/need';
import { Disclosure } from '@/components/ui';
import { countryName } from '@/lib/country';
import { beforeYouBuy, type Statement } from '@/lib/facts/before-you-buy';
import { noteLines } from '@/lib/facts/note-lines';
import { localized } from '@/lib/localized';
import type { Countries, PlanDocument } from '@/lib/plan/plan';
import { useFactLabels } from './use-fact-labels';

/** As many countries are named; of more only their number is said. */
const MOST_NAMED = 3;

/** What to know before buying, by topic: what the fields say, then the note; what is not stated is a question beside it. */
export function BeforeYouBuy({ plan }: { plan: PlanDocument }) {
  const t = useTranslations('planPage');
  const topics = useTranslations('facts.topics');
  const labels = useFactLabels();
  const say = useStatements();
  return (
    <section aria-labelledby="before" className="flex flex-col gap-2">
      <h2 id="before" className="text-lg font-semibold">
        {t('before')}
      </h2>
      <dl className="divide-y border-y">
        {beforeYouBuy(plan)
          .filter(({ says, note, asks }) => says.length + asks.length > 0 || note !== null)
          .map(({ topic, says, note, asks }) => (
            <div key={topic} data-topic={topic} className={ROW}>
              <dt className="text-muted">{topics(topic)}</dt>
              <dd className="flex flex-col gap-1 text-pretty">
                {says.length + asks.length > 0 && (
                  <p>
                    {says.map(say).join(labels.locale === 'zh' ? '' : ' ')}{' '}
                    {asks.length > 0 && (
                      <span className="inline-flex items-baseline gap-1 rounded-sm bg-watch-soft px-1.5 py-0.5 text-sm text-watch">
                        <CircleHelp aria-hidden className="size-3.5 shrink-0 self-center" />
                        {t('askAbout', { what: labels.list(asks.map((key) => t(`asks.${key}`))) })}
                      </span>
                    )}
                  </p>
                )}
                {note !== null && <Note text={localized(labels.locale, note)} more={t('moreNotes')} />}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** A note in two lines; what is longer opens, and is printed. */
function Note({ text, more }: { text: string; more: string }) {
  const { first, rest } = noteLines(text);
  return (
    <div data-note>
      <p>{first}</p>
      {rest !== '' && (
        <Disclosure
          summary={more}
          className="text-sm print:[&>summary]:hidden print:[&::details-content]:contents"
        >
          <p className="pl-5.5">{rest}</p>
        </Disclosure>
      )}
    </div>
  );
}

const ROW = 'grid grid-cols-[5rem_minmax(0,1fr)] gap-x-4 py-2.5 sm:grid-cols-[7rem_minmax(0,1fr)]';

/** A statement as a sentence. */
function useStatements(): (statement: Statement) => string {
  const t = useTranslations('planPage');
  const { t: plan, locale, price, period, list } = useFactLabels();
  const eligibilityName = useEligibilityName();
  const places = (countries: Countries): string => {
    if (countries === '*') return t('everywhere');
    if (countries === 'unlisted') return t('someCountries');
    if (countries.length > MOST_NAMED) return t('countries', { count: countries.length });
    return list(countries.map((code) => countryName(code, locale)));
  };
  return (statement) => {
    switch (statement.key) {
      case 'introPrice': {
        const { period: one, uses } = statement;
        const whole = 'months' in one ? { months: one.months * uses } : { days: one.days * uses };
        return t('says.introPrice', { period: period(whole) });
      }
      case 'autopay': {
        const { amount, means, per, from } = statement;
        return t('says.autopay', { amount: price(amount), means: plan(`means.${means}`), per, from });
      }
      case 'fee':
        return t('says.fee', { name: statement.name, amount: price(statement.amount), per: statement.per });
      case 'earlyTermination':
        return t('says.earlyTermination', { amount: price(statement.amount) });
      case 'refund':
      case 'minimumMonths':
      case 'maxDaysAbroad':
      case 'inactivityDays':
      case 'graceDays':
        return t(`says.${statement.key}`, { count: statement.count });
      case 'network':
        return t('says.network', {
          networks: list(statement.networks.map((network) => plan(`words.network.${network}`))),
          inferred: statement.inferred ? 'yes' : 'no',
        });
      case 'callsIncluded':
      case 'roamingData':
        return t(`says.${statement.key}`, { where: places(statement.countries) });
      case 'passes':
        return t('says.passes', { amount: price(statement.amount), days: statement.days });
      case 'resetBy':
        return t('says.resetBy', {
          what: list(
            statement.words.map((word) =>
              plan.has(`words.resetBy.${word}` as 'words.resetBy.use')
                ? plan(`words.resetBy.${word}` as 'words.resetBy.use')
                : word,
            ),
          ),
        });
      case 'eligibility':
        return t('says.eligibility', { what: list(statement.words.map(eligibilityName)) });
      default:
        return t(`says.${statement.key}`);
    }
  };
}
