/** Module hooks: finds what `@/` and paths without an ending mean, and takes the types away. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = new URL('../', import.meta.url);
const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };

export function resolve(specifier, context, next) {
  const own = specifier.startsWith('@/') || specifier.startsWith('.');
  if (!own || !context.parentURL) return next(specifier, context);
  const url = specifier.startsWith('@/')
    ? new URL(specifier.slice(2), ROOT)
    : new URL(specifier, context.parentURL);
  const typed = new URL(`${url.href}.ts`);
  return next(existsSync(fileURLToPath(typed)) ? typed.href : url.href, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const source = await readFile(fileURLToPath(url), 'utf8');
  const { outputText } = ts.transpileModule(source, { compilerOptions, fileName: fileURLToPath(url) });
  return { format: 'module', source: outputText, shortCircuit: true };
}
