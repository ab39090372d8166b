/** Which route an address belongs to, as its template: few names, and never what a reader typed or a secret part. */

interface Branch {
  literals: Map<string, Branch>;
  /** Below `[name]`. */
  any?: Branch;
  /** `[...name]` begins here. */
  rest?: string;
  /** A route ends here. */
  route?: string;
}

const branch = (): Branch => ({ literals: new Map() });

function plant(root: Branch, template: string): void {
  let at = root;
  for (const part of template.split('/').slice(1)) {
    if (part.startsWith('[...')) {
      at.rest = template;
      return;
    }
    if (part.startsWith('[')) {
      at.any ??= branch();
      at = at.any;
    } else {
      const next = at.literals.get(part) ?? branch();
      at.literals.set(part, next);
      at = next;
    }
  }
  at.route = template;
}

function find(at: Branch, parts: readonly string[], depth: number): string | undefined {
  const part = parts[depth];
  if (part === undefined) return at.route;
  const literal = at.literals.get(part);
  return (
    (literal && find(literal, parts, depth + 1)) ??
    (at.any && part !== '' ? find(at.any, parts, depth + 1) : undefined) ??
    at.rest
  );
}

/** Of files that the build made. */
const STATIC = '/_next/static/';
/** Longer ones are not looked at. */
const MAX_PATH = 2048;

/** The name for whatever no template fits. */
export const OTHER_ROUTE = 'other';

/**
 * A function from an address, with or without a query, to the template of its route.
 * @param templates as Next names them: `/[locale]/plans/[planId]`, `/api/[...path]`
 */
export function routeNames(templates: readonly string[]): (url: string) => string {
  const root = branch();
  for (const template of templates) if (!template.startsWith('/_')) plant(root, template);
  return (url) => {
    if (url.startsWith(STATIC)) return '/_next/static';
    if (url.startsWith('/_next/')) return '/_next';
    if (url.length > MAX_PATH) return OTHER_ROUTE;
    const end = url.search(/[?#]/);
    const path = (end < 0 ? url : url.slice(0, end)).replace(/\/$/, '');
    if (path === '') return '/';
    return find(root, path.split('/').slice(1), 0) ?? OTHER_ROUTE;
  };
}
