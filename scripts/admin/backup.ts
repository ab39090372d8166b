/** `backup` and `restore`: the whole database as one file, for either engine. */
import { parseArgs } from 'node:util';
import { type BackupSummary, restoreBackup, writeBackup } from '@/server/backup';
import { type Command, misused } from './command';

const said = ({ counts }: BackupSummary) =>
  `${Object.values(counts).reduce((sum, count) => sum + count, 0)} rows: ${counts.plan ?? 0} plans, ${counts.planRevision ?? 0} revisions, ${counts.auditEvent ?? 0} audit entries, ${counts.user ?? 0} accounts`;

export const backup: Command = {
  usage: ['backup FILE                               write the whole database to a new file'],
  async run([file, ...more]) {
    if (!file || more.length > 0) return misused('Name one new file.', backup);
    const summary = await writeBackup(file);
    return {
      exitCode: 0,
      lines: [`${file} written, ${said(summary)}.`, 'It holds password hashes: keep it safe.'],
    };
  },
};

export const restore: Command = {
  usage: [
    'restore FILE [--replace]                  bring a backup into an empty database, or replace what is there',
  ],
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { replace: { type: 'boolean' } },
      allowPositionals: true,
      strict: false,
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) return misused('Name one file.', restore);
    const summary = await restoreBackup(file, { replace: values.replace === true });
    return { exitCode: 0, lines: [`${file} restored, ${said(summary)}.`, 'Everybody signs in anew.'] };
  },
};
