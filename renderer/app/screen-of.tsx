import { type ComponentType, lazy, useEffect, useState } from 'react';

export interface LoadedLater<Props> {
  readonly Screen: ComponentType<Props>;
  /** Loads the screen from disk, so that it opens without an empty page first. */
  readonly preload: () => Promise<unknown>;
}

/**
 * A screen in a separate chunk. React shows the fallback for a third of a second even if a lazy screen is
 * already loaded; here a loaded screen is rendered at once.
 */
export function screenOf<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LoadedLater<Props> {
  let fetched: ComponentType<Props> | null = null;
  async function fetch(): Promise<{ default: ComponentType<Props> }> {
    fetched = await load();
    return { default: fetched };
  }
  const Later = lazy(fetch);
  return {
    preload: fetch,
    Screen(props) {
      // Chosen once: a screen that is swapped later would lose what was typed in it.
      const [Chosen] = useState<ComponentType<Props>>(() => fetched ?? Later);
      return <Chosen {...props} />;
    },
  };
}

/**
 * A part of a screen in a separate chunk, rendered as soon as it is loaded. With a lazy one, React would show
 * the fallback for at least a third of a second.
 */
export function partOf<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let fetched: ComponentType<Props> | null = null;
  return {
    Part(props: Props) {
      const [Chosen, choose] = useState(() => fetched);
      const [failed, fail] = useState<{ readonly error: unknown } | null>(null);
      useEffect(() => {
        if (Chosen !== null) return;
        load().then(
          (there) => {
            fetched = there;
            choose(() => there);
          },
          (error: unknown) => fail({ error }),
        );
      }, [Chosen, load]);
      if (failed !== null) throw failed.error;
      return Chosen === null ? null : <Chosen {...props} />;
    },
  };
}
