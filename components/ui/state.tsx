import { CircleAlert, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';

interface StateProps {
  title: ReactNode;
  children?: ReactNode;
  /** Buttons or links that lead on. */
  action?: ReactNode;
}

function State({ icon, title, children, action }: StateProps & { icon: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-prose flex-col items-center gap-2 px-4 py-12 text-center">
      {icon}
      <div className="text-lg font-semibold">{title}</div>
      {children && <div className="text-muted">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** Nothing to show, why, and what to do about it. */
export function EmptyState(props: StateProps) {
  return <State icon={<SearchX aria-hidden className="size-6 text-muted" />} {...props} />;
}

/** Something failed, and what to do about it. */
export function ErrorState(props: StateProps) {
  return (
    <div role="alert">
      <State icon={<CircleAlert aria-hidden className="size-6 text-bad" />} {...props} />
    </div>
  );
}
