import type { Reference } from '@/lib/api/document/reference';
import { Fields } from './fields';

/** The fields of one schema. */
export function SchemaFields({ schema }: { schema: Reference['schemas'][number] }) {
  return (
    <section aria-labelledby={`schema-${schema.name}`} className="border-t pt-4">
      <h3 id={`schema-${schema.name}`} className="scroll-mt-20 font-semibold">
        {schema.name}
      </h3>
      <Fields label={schema.name} fields={schema.fields} />
    </section>
  );
}
