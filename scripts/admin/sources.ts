/** `sources check`: fetches the pages that the catalog rests on, and says what came of it. */
import { parseArgs } from 'node:util';
import { SOURCE_OUTCOMES } from '@/lib/sources/outcome';
import { OPERATOR } from '@/server/actions';
import { type CheckedPage, checkSources } from '@/server/sources/run';
import { type Command, misused } from './command';

const OPTIONS = {
  carrier: { type: 'string' },
  url: { type: 'string' },
  due: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

function lineOf({ url, outcome, reason, status, failures, previewId }: CheckedPage): string {
  const why = [
    reason === null || reason === 'status' ? '' : reason,
    reason === 'status' && status !== null ? `HTTP ${status}` : '',
    previewId === null ? '' : 'a preview waits under Import',
    failures > 1 ? `${failures} times in a row` : '',
  ].filter((part) => part !== '');
  return `${outcome.padEnd(11)} ${url}${why.length > 0 ? ` (${why.join(', ')})` : ''}`;
}

export const sources: Command = {
  usage: [
    'sources check [--carrier ID] [--url ADDRESS] [--due] [--json]',
    '                                          fetch the pages of sources; --due: of plans whose check is due',
  ],
  async run([act, ...args]) {
    if (act !== 'check') return misused('There is one thing to do: check.', sources);
    let parsed: ReturnType<typeof parseArgs<{ args: string[]; options: typeof OPTIONS }>>;
    try {
      parsed = parseArgs({ args, options: OPTIONS });
    } catch (error) {
      return misused((error as Error).message, sources);
    }
    const { carrier: carrierId, url, due, json } = parsed.values;
    const onPage = json ? undefined : (page: CheckedPage) => void process.stdout.write(`${lineOf(page)}\n`);
    const summary = await checkSources(OPERATOR, { carrierId, url, due }, { onPage });
    const { pages, skipped } = summary ?? { pages: [], skipped: 0 };
    if (json) return { exitCode: 0, lines: [JSON.stringify({ pages, skipped }, null, 2)] };
    const counts = SOURCE_OUTCOMES.map((outcome) => [
      outcome,
      pages.filter((page) => page.outcome === outcome).length,
    ])
      .filter(([, count]) => count !== 0)
      .map(([outcome, count]) => `${count} ${outcome}`);
    return {
      exitCode: 0,
      lines: [
        `${pages.length} pages${counts.length > 0 ? `: ${counts.join(', ')}` : ''}. ${skipped} copies of one day were not asked again.`,
      ],
    };
  },
};
