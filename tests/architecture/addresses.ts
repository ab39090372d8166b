/**
 * Addresses that are handed to a browser or a program: whatever does not know the base path by itself gets them from
 * `withBase`, or gets one that is not the site's.
 */
import ts from 'typescript';

/** Attributes by which an element of HTML asks for an address. `Link` and the like are components, and know the path. */
const ASKING = ['href', 'src', 'srcSet', 'action', 'formAction', 'data', 'poster', 'xlinkHref'];

/** Which argument of a call is an address. */
const CALLS: Record<string, number> = {
  fetch: 0,
  'location.assign': 0,
  'location.replace': 0,
  'history.pushState': 2,
  'history.replaceState': 2,
  'window.open': 0,
  'request.open': 1,
  'navigator.sendBeacon': 0,
  'navigator.serviceWorker.register': 0,
  'Response.redirect': 0,
};

/** What a form sends to that is no address: an action of the server. */
const ACTION = 'send';

/** Expressions that hold what was read from the place itself, or the address of another site; by file. */
const KNOWN: Record<string, readonly string[]> = {
  'app/[locale]/admin/(dashboard)/due/entry.tsx': ['url'],
  'app/[locale]/admin/(dashboard)/plans/[planId]/edit/page.tsx': ['report.link', 'changed.url'],
  'app/[locale]/admin/(dashboard)/reports/[reportId]/page.tsx': ['report.link'],
  'app/[locale]/api/page.tsx': ['LICENSE.url'],
  'app/[locale]/method/page.tsx': ['LICENSE.url', `contactHref(site.contact) ?? ''`],
  'app/[locale]/reports/[token]/page.tsx': ['report.link'],
  // Addresses that the browser's own keeping or a message of a page names.
  'app/sw.js/worker.ts': ['last.url', 'address', 'path'],
  // A picture in the browser's memory.
  'components/activate/use-scan.ts': ['address'],
  'components/admin/comments/comment-text.tsx': ['part.text'],
  'components/admin/price-form.tsx': ['shown.url'],
  'components/admin/review/review-changes.tsx': ['url'],
  // Made of `location.pathname`.
  'components/find/url-sync.tsx': ['update.href'],
  'components/find/skip-to-list.tsx': ['LIST'],
  'components/plan/fact-value.tsx': ['value.url'],
  'components/reasons/ask-list.tsx': ['support'],
  // An action of the server.
  'components/report/report-form.tsx': ['action'],
  'components/shell/camera-boundary.tsx': ['link.href'],
};

/** What a text begins with, where that can be read from the code. */
function beginning(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : null;
}

/** Whether an expression is made by `withBase`, or begins with what is no path of the host. */
function isSafe(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isSafe(node.expression);
  if (ts.isConditionalExpression(node)) return isSafe(node.whenTrue) && isSafe(node.whenFalse);
  if (ts.isCallExpression(node))
    return ['withBase', 'URL.createObjectURL'].includes(node.expression.getText());
  if (ts.isNewExpression(node)) return node.expression.getText() === 'URL';
  return /^(#|\.\/|https:|mailto:|data:)/.test(beginning(node) ?? '');
}

/** A line for each address in a file that may leave out the base path. @param path from the root of the repository */
export function addressFaults(path: string, text: string): string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const known = KNOWN[path] ?? [];
  const faults: string[] = [];
  const check = (what: string, node: ts.Expression | undefined): void => {
    if (!node || isSafe(node) || known.includes(node.getText())) return;
    faults.push(`${path}: ${what} ${node.getText().replaceAll(/\s+/g, ' ')}`);
  };

  const attributes = (node: ts.JsxOpeningLikeElement): void => {
    const tag = node.tagName.getText();
    if (!/^[a-z]/.test(tag)) return;
    for (const attribute of node.attributes.properties) {
      if (!ts.isJsxAttribute(attribute) || !ASKING.includes(attribute.name.getText())) continue;
      const { initializer } = attribute;
      const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
      if (value?.getText() !== ACTION)
        check(`<${tag} ${attribute.name.getText()}>`, value as ts.Expression | undefined);
    }
  };

  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) attributes(node);
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText().replace(/^(window|globalThis|self)\.(?!open)/, '');
      const at = Object.hasOwn(CALLS, called) ? CALLS[called] : undefined;
      if (at !== undefined) check(`${called}()`, node.arguments[at]);
      // Next puts the path before what a page leads to, not before what a route does.
      if (/^(permanentR|r)edirect$/.test(called) && /\/route\.tsx?$/.test(path))
        check(`${called}() of a route`, node.arguments[0]);
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.length === 2)
      check('new URL()', node.arguments[0]);
    if (ts.isPropertyAssignment(node) && /^['"]?location['"]?$/i.test(node.name.getText()))
      check('location:', node.initializer);
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      /(^|\.)location(\.href)?$|\.(href|src|action)$/.test(node.left.getText())
    )
      check(`${node.left.getText()} =`, node.right);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return faults;
}
