import type { Locator } from '@playwright/test';

/** Clicks a button and goes to Ladder in the same event. */
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
