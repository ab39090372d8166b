/** A source file as the rules read it: what it imports, names and says. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Source {
  /** From the root of the repository, e.g. `lib/cost/quote.ts`. */
  path: string;
  lines: number;
  /** Repository paths without an ending (`lib/money`) or package names (`react`, `node:fs`). */
  imports: string[];
  /** Those of them that are loaded when needed, with `import()`. */
  lazyImports: string[];
  /** Global things it reaches for, e.g. `Date.now`, `new Date()`, `process`. */
  globals: string[];
  /** String literals, and template literals with `*` for what is put in. */
  strings: string[];
  /** What a reader would see without translation: text between tags and in attributes that are read out. */
  visible: string[];
}

const ROOMS = ['app', 'components', 'i18n', 'lib', 'prisma', 'scripts', 'server'];
const READ_OUT = ['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title'];
const SPOKEN = /\p{L}{2}/u;

/** A part of a package that has a rule of its own. */
const PARTS = ['next/link'];

/** `@/lib/money`, `../money` and `lib/money` are one thing; a package keeps its name without what is inside it. */
function resolveImport(from: string, to: string): string {
  if (to.startsWith('@/')) return to.slice(2);
  if (to.startsWith('.')) return path.posix.join(path.posix.dirname(from), to);
  if (to.startsWith('node:') || PARTS.includes(to)) return to;
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
}

function templateText(node: ts.TemplateExpression): string {
  return node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('');
}

/** Reads one file; `filePath` decides what relative imports mean. */
export function readSource(filePath: string, text: string): Source {
  const source: Source = {
    path: filePath,
    lines: text.trimEnd().split('\n').length,
    imports: [],
    lazyImports: [],
    globals: [],
    strings: [],
    visible: [],
  };
  const tree = ts.createSourceFile(filePath, text, ts.ScriptTarget.Latest, true);

  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      source.imports.push(resolveImport(filePath, (node.moduleSpecifier as ts.StringLiteral).text));
      return;
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [to] = node.arguments;
      if (to && ts.isStringLiteral(to)) {
        source.imports.push(resolveImport(filePath, to.text));
        source.lazyImports.push(resolveImport(filePath, to.text));
      }
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
      source.globals.push('new Date()');
    }
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      source.globals.push(node.expression.text, `${node.expression.text}.${node.name.text}`);
    }
    if (ts.isPropertyAccessExpression(node)) source.globals.push(`.${node.name.text}`);
    if (ts.isStringLiteralLike(node)) source.strings.push(node.text);
    if (ts.isTemplateExpression(node)) source.strings.push(templateText(node));
    if (ts.isJsxText(node) && SPOKEN.test(node.text)) source.visible.push(node.text.trim());
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      if (READ_OUT.includes(node.name.getText()) && SPOKEN.test(node.initializer.text)) {
        source.visible.push(node.initializer.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return source;
}

/** Every source file of the product, sorted by path. */
export function allSources(): Source[] {
  const files = ROOMS.filter((room) => existsSync(room)).flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(room, file)),
  );
  return (
    [...files, 'proxy.ts', 'next.config.js']
      .filter((file) => /\.(tsx?|m?js)$/.test(file))
      // A route may be called like a file, e.g. app/sw.js.
      .filter((file) => statSync(file).isFile())
      .sort()
      .map((file) => readSource(file, readFileSync(file, 'utf8')))
  );
}
