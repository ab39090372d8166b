/** `wanted`: the questions to carriers whose answers would help most readers. */
import { createTranslator } from 'next-intl';
import { wantedAnswers } from '@/lib/advice/wanted';
import { countryName } from '@/lib/country';
import messages from '@/messages/en.json';
import { getCatalog } from '@/server/catalog/read';
import { type Command, misused } from './command';

const words = createTranslator({ locale: 'en', messages });
const MOST = 20;

export const wanted: Command = {
  usage: ['wanted [--limit N]                        the questions whose answers would make most plans fit'],
  async run(args) {
    const [option, number, ...more] = args;
    const limit = option === undefined ? MOST : Number(number);
    if ((option !== undefined && option !== '--limit') || more.length > 0 || !(limit >= 1))
      return misused('How many?', wanted);
    const { plans, carriers, settings } = await getCatalog();
    const current = plans.filter(({ status }) => status === 'current');
    const answers = wantedAnswers(current, settings);
    const nameOf = new Map(carriers.map(({ id, name }) => [id, name.en]));
    const shown = answers.slice(0, Math.floor(limit));
    return {
      exitCode: 0,
      lines: [
        ...shown.map(({ carrier, criterion, plans: ids, needs, days, lines, turns, asked }) => {
          const { code, country } = criterion;
          const question = words(
            `question.${code}` as 'question.roaming',
            {
              plan: nameOf.get(carrier) ?? carrier,
              country: country === null ? '' : countryName(country, 'en'),
              days,
              lines,
            } as never,
          );
          return `${turns} of ${asked} answers would fit at once · ${ids.length} plans · ${needs.join(', ')}: ${question}`;
        }),
        `${shown.length} of ${answers.length} questions`,
      ],
    };
  },
};
