/** Writes each change's fate as soon as it is known: a run that is cut short leaves what it found. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';

class MutationLog {
  onMutantTested({ fileName, location, mutatorName, replacement, status }) {
    const mutant = { fileName: path.relative('.', fileName), location, mutatorName, replacement, status };
    appendFileSync(process.env.MUTATION_LOG, `${JSON.stringify(mutant)}\n`);
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'log', injectableClass: MutationLog }];
