/** Prisma's own schema engine in WebAssembly, which compares databases with models: no native engine to download. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { engineOf } from './engine';
import { schemaFor } from './schema';
import { schemaAdapterFor } from './schema-adapter';

const NO_FILTER = { externalTables: [], externalEnums: [] };

/** The engine leaves the text of a panic here before it throws. */
const panics = {
  message: '',
  set_message(message: string): void {
    this.message = message;
  },
};
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });

let loading: Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined;

/** Node 20 cannot import `.wasm` as a module, so its bytes are bound to the package's glue code by hand. */
async function loadEngine() {
  const require = createRequire(path.resolve('package.json'));
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'));
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

async function withEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loading ??= loadEngine();
  const { SchemaEngine: Constructor } = await loading;
  const adapters = schemaAdapterFor(url);
  const opened: SqlDriverAdapter[] = [];
  const connect = adapters.connect.bind(adapters);
  adapters.connect = async () => {
    const adapter = await connect();
    opened.push(adapter);
    return adapter;
  };
  const factory = bindMigrationAwareSqlAdapterFactory(adapters);
  const datamodels: [string, string][] = [['schema.prisma', schemaFor(engineOf(url))]];
  try {
    const engine = await Constructor.new({ datamodels }, () => {}, factory);
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    // An error of the driver reaches us only as its number in the factory's registry.
    const id = /External error id#(\d+)/.exec(String(error))?.[1];
    if (panics.message !== '')
      throw new Error(`The schema engine failed: ${panics.message}`, { cause: error });
    throw (id && factory.errorRegistry.consumeError(Number(id))?.error) || error;
  } finally {
    // The engine leaves its connections open.
    await Promise.all(opened.map((adapter) => adapter.dispose()));
  }
}

/** The SQL that leads from the database at `url`, as it is, to the models; empty where they agree. */
export async function sqlToModels(url: string): Promise<string> {
  const content = schemaFor(engineOf(url));
  const files = [{ path: 'schema.prisma', content }];
  const { stdout } = await withEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: path.resolve('prisma') },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  );
  const sql = stdout ?? '';
  return /^\s*(--[^\n]*\s*)*$/.test(sql) ? '' : sql;
}
