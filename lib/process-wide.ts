/**
 * One value for the whole process. The built product holds a module once in each of its bundles; what must not be
 * there twice lives on `globalThis` under this name and is made by whoever comes first.
 */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`plansight.${name}`);
  const values = globalThis as unknown as Record<symbol, T | undefined>;
  const value = values[key] ?? make();
  values[key] = value;
  return value;
}
