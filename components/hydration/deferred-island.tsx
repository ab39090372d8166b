'use client';

import {
  Activity,
  type ComponentType,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';

/** A part of the page whose code is fetched after the page. */
export interface IslandCode<Props extends object> {
  load: () => Promise<ComponentType<Props>>;
  /** For the server, and for hydration once the page has loaded. */
  Hydrated: ComponentType<Props>;
  /** Null until its code is here. */
  loaded: ComponentType<Props> | null;
}

export function islandCode<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): IslandCode<Props> {
  const code: IslandCode<Props> = {
    load: async () => {
      code.loaded = await load();
      return code.loaded;
    },
    Hydrated: lazy(async () => {
      if (typeof window !== 'undefined') await untilNeeded();
      return { default: await code.load() };
    }),
    loaded: null,
  };
  return code;
}

/** Once the page has loaded, or as soon as somebody touches it. */
export function untilNeeded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    const wake = () => resolve();
    addEventListener('load', wake, { once: true });
    addEventListener('pointerdown', wake, { once: true, capture: true });
    addEventListener('keydown', wake, { once: true, capture: true });
  });
}

const never = () => () => {};

interface IslandProps<Props extends object> {
  code: IslandCode<Props>;
  props: Props;
  className?: string;
  /** Shown where a part that has no HTML of the server yet waits for what it needs. */
  waiting?: ReactNode;
  /** Called with what the server rendered as it is hydrated, before anything is drawn again. */
  onHydrate?: (element: HTMLElement) => void;
}

/**
 * Shows such a part. What the server rendered stands and works as links and forms, and is hydrated in place when its
 * code is here: an `Activity` is hydrated by itself, and unlike `Suspense` its HTML is never sent behind the page.
 */
export function DeferredIsland<Props extends object>({
  code,
  props,
  className,
  waiting = null,
  onHydrate,
}: IslandProps<Props>) {
  // True on the server and while its HTML is hydrated; a part that appears later has no HTML to hydrate.
  const hydrates = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [inPlace] = useState(hydrates);
  const element = useRef<HTMLDivElement>(null);
  return (
    <div ref={element} className={className}>
      {inPlace ? (
        <InPlace code={code} props={props} element={element} onHydrate={onHydrate} />
      ) : (
        <Suspense fallback={waiting}>
          <OnDemand code={code} props={props} waiting={waiting} />
        </Suspense>
      )}
    </div>
  );
}

interface InPlaceProps<Props extends object> extends IslandProps<Props> {
  element: RefObject<HTMLDivElement | null>;
}

function InPlace<Props extends object>({ code, props, element, onHydrate }: InPlaceProps<Props>) {
  const hydrated = useRef(onHydrate);
  // The same element for the same props: an update from above would make React draw anew what it can still hydrate.
  return useMemo(
    () => (
      <Activity>
        <code.Hydrated {...props} />
        <OnHydrate run={() => element.current && hydrated.current?.(element.current)} />
      </Activity>
    ),
    [code, props, element],
  );
}

function OnHydrate({ run }: { run: () => void }) {
  const once = useRef(run);
  useLayoutEffect(() => once.current(), []);
  return null;
}

function OnDemand<Props extends object>({
  code,
  props,
  waiting,
}: Pick<IslandProps<Props>, 'code' | 'props' | 'waiting'>) {
  const [Part, setPart] = useState<ComponentType<Props> | null>(() => code.loaded);
  useEffect(() => {
    let gone = false;
    if (!code.loaded) code.load().then((loaded) => !gone && setPart(() => loaded));
    return () => {
      gone = true;
    };
  }, [code]);
  return Part ? <Part {...props} /> : waiting;
}
