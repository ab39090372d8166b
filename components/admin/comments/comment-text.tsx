import { linkParts } from '@/lib/admin/comment';

/** A comment's words; addresses of the web in it can be followed, and nothing else of it is markup. */
export function CommentText({ text }: { text: string }) {
  return (
    <p className="max-w-prose whitespace-pre-wrap wrap-anywhere">
      {linkParts(text).map((part, at) =>
        part.kind === 'link' ? (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text stay where they are
            key={at}
            href={part.text}
            target="_blank"
            rel="noreferrer nofollow"
            className="text-accent underline underline-offset-4"
          >
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
