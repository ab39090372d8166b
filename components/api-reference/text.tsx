/** A name in a type that is a schema of this page. */
const SCHEMA = /([A-Z][A-Za-z]+)/;

/** A type, with each schema in it as a link to its fields. */
export function TypeText({ type }: { type: string }) {
  return (
    <code>
      {type.split(SCHEMA).map((part, index) =>
        index % 2 === 1 && part !== 'CSV' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move.
          <a key={index} href={`#schema-${part}`} className="underline underline-offset-2 hover:text-text">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </code>
  );
}

/** Text in which what stands between backticks is code. */
export function Described({ text }: { text: string }) {
  return (
    <p className="max-w-prose wrap-anywhere">
      {text.split('`').map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move.
        index % 2 === 1 ? <code key={index}>{part}</code> : part,
      )}
    </p>
  );
}
