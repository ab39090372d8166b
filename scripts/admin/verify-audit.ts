/** `verify-audit`: follows the chain of the audit log from its first entry. */
import { verifyAudit } from '@/server/audit';
import type { Command } from './command';

const WHY = {
  missing: 'an entry before it is missing',
  changed: 'it was changed after it was written',
  unchained: 'it does not follow the entry before it',
} as const;

export const verifyAuditLog: Command = {
  usage: ['verify-audit                              check that no entry of the audit log was changed'],
  async run() {
    const { entries, head, fault } = await verifyAudit();
    if (fault)
      return {
        exitCode: 1,
        lines: [`Entry ${fault.seq} is at fault: ${WHY[fault.why]}. ${entries} before it fit.`],
      };
    return {
      exitCode: 0,
      lines: [
        `${entries} entries, all chained.`,
        `Last hash: ${head}`,
        'Keep it elsewhere: a log cut short fits too, but not with it.',
      ],
    };
  },
};
