import { type ComponentType, lazy, useState } from 'react';

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
