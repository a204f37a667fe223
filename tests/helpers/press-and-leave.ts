import type { Locator } from '@playwright/test';

/** Presses a button, and is on the ladder's screen before anything has come of it. */
export async function pressAndLeave(button: Locator): Promise<void> {
  // In the same moment as the click: what it brings may cover the links that lead elsewhere.
  await button.page().evaluate(() => {
    const leave = () => {
      window.location.hash = '/ladder';
    };
    window.addEventListener('click', leave, { once: true });
  });
  await button.click();
}
