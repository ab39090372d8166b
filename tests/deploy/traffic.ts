/** Readers who ask all the time: pages, and the files that each page names. */
const PATHS = [
  ...[
    '/en',
    '/zh',
    '/en?data=10',
    '/en/plans/tello-5gb',
    '/zh/plans/tello-5gb',
    '/en/compare',
    '/en/glossary',
  ],
  ...['/en/method', '/en/changes', '/en/admin/sign-in', '/en/plans/tello-5gb/report', '/api/v1/plans'],
];

export interface Tally {
  requests: number;
  /** Of them, files that a page named. */
  files: number;
  /** What was not answered with 200, one a line. */
  faults: string[];
  /** Milliseconds. */
  slowest: number;
  /** Pages by the build that made them. */
  of: { older: number; newer: number };
}

/** Begins; `stop` answers what came of it. @param olderBuild the id that pages of the older build hold. */
export function traffic(site: string, readers: number, olderBuild: string): { stop(): Promise<Tally> } {
  const tally: Tally = { requests: 0, files: 0, faults: [], slowest: 0, of: { older: 0, newer: 0 } };
  let isOver = false;
  const ask = async (path: string): Promise<string> => {
    const from = performance.now();
    tally.requests++;
    try {
      const response = await fetch(`${site}${path}`);
      const text = await response.text();
      if (response.status !== 200) tally.faults.push(`${response.status} ${path}`);
      return text;
    } catch (error) {
      tally.faults.push(`${error instanceof Error ? String(error.cause ?? error) : error} ${path}`);
      return '';
    } finally {
      tally.slowest = Math.max(tally.slowest, performance.now() - from);
    }
  };
  const read = async (first: number) => {
    for (let at = first; !isOver; at++) {
      const html = await ask(PATHS[at % PATHS.length] as string);
      if (!html.startsWith('<!')) continue;
      tally.of[html.includes(olderBuild) ? 'older' : 'newer']++;
      const files = new Set([...html.matchAll(/\/_next\/static\/[^"'\\ )]+/g)].map(([file]) => file));
      tally.files += files.size;
      for (const file of files) await ask(file);
    }
  };
  const all = Promise.all([...Array(readers).keys()].map(read));
  return {
    async stop() {
      isOver = true;
      await all;
      return tally;
    },
  };
}
