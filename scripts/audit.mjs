/** `npm run audit`: advisories about packages, where the registry answers, and the licences of what runs in production. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { enter } from './support/prepare.mjs';
import { fail, StepFailed } from './support/run.mjs';
import { licencesOf, licenceFaults, readAdvisories } from './support/audit.mjs';

/** What npm prints, whether it ends well or not: it ends with 1 where there are advisories. */
const npmAudit = () =>
  new Promise((resolve) => {
    const given = ['audit', '--omit=dev', '--json'];
    execFile('npm', given, { maxBuffer: 64 * 1024 * 1024, timeout: 60_000 }, (_error, stdout) => resolve(stdout));
  });

const readPackage = (folder) => {
  const file = `${folder}/package.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};

async function audit() {
  enter();
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const packages = licencesOf(lock, readPackage);
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  console.log(`Licences of ${packages.length} packages that run in production:`);
  for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`  ${count}  ${licence}`);
  const faults = licenceFaults(packages);

  const advisories = readAdvisories(await npmAudit());
  if (advisories === null)
    console.log('\nAdvisories: not known. The registry that npm asks does not answer `npm audit`.');
  else if (advisories.length === 0) console.log('\nAdvisories: none.');
  else {
    console.log('\nAdvisories:');
    for (const { name, severity, titles } of advisories) console.log(`  ${severity}  ${name}: ${titles.join('; ')}`);
  }
  const grave = (advisories ?? []).filter(({ severity }) => ['high', 'critical'].includes(severity));
  if (faults.length > 0)
    throw new StepFailed(
      'Licences',
      `${faults.join('\n')}\nReplace the package, or allow its licence in scripts/support/audit.mjs with the reason.`,
    );
  if (grave.length > 0) throw new StepFailed('Advisories', 'Update what is named above as high or critical.');
}

audit().catch(fail);
