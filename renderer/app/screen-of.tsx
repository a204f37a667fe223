import { type ComponentType, lazy, useEffect, useState } from 'react';

export interface LoadedLater<Props> {
  readonly Screen: ComponentType<Props>;
  /** Fetches the screen from disk, so that it opens without an empty page before it. */
  readonly preload: () => Promise<unknown>;
}

/**
 * A screen in a file of its own. React shows the fallback for a third of a second even where a lazy
 * screen has been fetched already; one that has is drawn at once instead.
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
      // Chosen once: a screen that changed over later would lose what was typed in it.
      const [Chosen] = useState<ComponentType<Props>>(() => fetched ?? Later);
      return <Chosen {...props} />;
    },
  };
}

/**
 * A part of a screen in a file of its own, drawn as soon as it is there. A lazy one would come behind a
 * fallback, and React waits a third of a second before it takes that away.
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
