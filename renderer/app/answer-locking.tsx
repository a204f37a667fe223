import { MantineProvider } from '@mantine/core';
import { createRoot, type Root } from 'react-dom/client';
import { api, type SaveError } from '../api.ts';
import { Lock } from '../screens/lock/lock.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';
import '../styles/privacy-screen.css';
import { finishTyping } from '../state/autosave/finish-typing.ts';
import { hidePrivacyScreen, showPrivacyScreen } from '../state/privacy-screen.ts';

const tryAgainAfter = 3_000; // milliseconds

/**
 * When Rung locks, the page hides everything from that moment on, then sends what was typed. Input that the
 * disk refuses stays behind the privacy screen, and is retried until it is saved or the person unlocks.
 */
export function answerLocking(): void {
  api.onLock(() => {
    const screen = privacyScreen();
    let isLocked = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    const opened = () => {
      isLocked = false;
      clearTimeout(again);
      screen.remove();
    };
    const finish = async () => {
      const saveError = await finishTyping();
      if (!isLocked) return;
      void api.readyToLeave(saveError);
      if (saveError === null) return;
      screen.showLock(saveError, opened);
      again = setTimeout(() => void finish(), tryAgainAfter);
    };
    void finish();
  });
}

function privacyScreen(): {
  readonly remove: () => void;
  readonly showLock: (why: SaveError, opened: () => void) => void;
} {
  const { activeElement } = document;
  showPrivacyScreen();
  let root: Root | null = null;
  const page = document.createElement('div');
  page.id = 'privacy-screen';
  return {
    remove() {
      root?.unmount();
      page.remove();
      hidePrivacyScreen();
      if (activeElement instanceof HTMLElement) activeElement.focus();
    },
    showLock(why, opened) {
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
          <Lock saveError={why} opened={opened} />
        </MantineProvider>,
      );
    },
  };
}
