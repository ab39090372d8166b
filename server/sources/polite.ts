/** One request at a time for a host, with a pause after each, and only what its robots.txt allows. */
import robotsParser from 'robots-parser';
import { ROBOT } from '@/lib/sources/user-agent';

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Turns of hosts: whoever asks for a host waits until those before are done and its pause is over. */
export class HostTurns {
  private readonly last = new Map<string, Promise<unknown>>();
  private readonly pauses = new Map<string, number>();

  constructor(private readonly pauseMs: number) {}

  /** A host that asks for a longer pause gets it. */
  setPause(host: string, ms: number): void {
    this.pauses.set(host, Math.max(ms, this.pauseMs));
  }

  /** Runs one request in the host's turn. */
  async run<T>(host: string, request: () => Promise<T>): Promise<T> {
    const before = this.last.get(host) ?? Promise.resolve();
    const mine = before.then(request);
    const rest = () => wait(this.pauses.get(host) ?? this.pauseMs);
    this.last.set(host, mine.then(rest, rest));
    return mine;
  }
}

/** What a host says of robots. */
export interface RobotRules {
  allows: (url: string) => boolean;
  /** Seconds between two requests; null where it does not say. */
  delaySeconds: number | null;
}

/** A longer pause than that would make a run of a hundred pages last for days. */
const MOST_DELAY_SECONDS = 30;

const EVERYTHING: RobotRules = { allows: () => true, delaySeconds: null };
const NOTHING: RobotRules = { allows: () => false, delaySeconds: null };

/**
 * The rules of a robots.txt by what came of asking for it (RFC 9309): none where there is no such file (4xx),
 * everything forbidden where the server fails (5xx).
 */
export function robotRules(url: string, status: number, text: string): RobotRules {
  if (status >= 500) return NOTHING;
  if (status < 200 || status >= 300) return EVERYTHING;
  const rules = robotsParser(url, text);
  const delay = rules.getCrawlDelay(ROBOT);
  return {
    allows: (page) => rules.isAllowed(page, ROBOT) !== false,
    delaySeconds: delay === undefined ? null : Math.min(delay, MOST_DELAY_SECONDS),
  };
}
