import { MantineProvider } from '@mantine/core';
import { createRoot, type Root } from 'react-dom/client';
import { api, type SaveError } from '../api.ts';
import { Lock } from '../screens/lock/lock.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';
import '../styles/veil.css';
import { finishTyping } from '../state/autosave/before-leaving.ts';
import { drawVeil, liftVeil } from '../state/veiled.ts';

const tryAgainAfter = 3_000; // milliseconds

/**
 * When Rung locks, the page hides everything from that moment on, then sends what was typed. Input that the
 * disk refuses stays behind the privacy screen, and is retried until it is saved or the person unlocks.
 */
export function answerLocking(): void {
  api.onLock(() => {
    const lift = veil();
    let isVeiled = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    const opened = () => {
      isVeiled = false;
      clearTimeout(again);
      lift.now();
    };
    const finish = async () => {
      const saveError = await finishTyping();
      if (!isVeiled) return;
      void api.readyToLeave(saveError);
      if (saveError === null) return;
      lift.show(saveError, opened);
      again = setTimeout(() => void finish(), tryAgainAfter);
    };
    void finish();
  });
}

function veil(): {
  readonly now: () => void;
  readonly show: (why: SaveError, opened: () => void) => void;
} {
  const { activeElement } = document;
  drawVeil();
  let root: Root | null = null;
  const page = document.createElement('div');
  page.id = 'veil';
  return {
    now() {
      root?.unmount();
      page.remove();
      liftVeil();
      if (activeElement instanceof HTMLElement) activeElement.focus();
    },
    show(why, opened) {
      if (root === null) {
        document.body.append(page);
        root = createRoot(page);
      }
      root.render(
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          getStyleNonce={styleNonce}
        >
          <Lock held={why} opened={opened} />
        </MantineProvider>,
      );
    },
  };
}
