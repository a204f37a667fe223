import type { Locator } from '@playwright/test';

/** Clicks a button and goes to the Ladder screen in the same event. */
export async function pressAndLeave(button: Locator): Promise<void> {
  // In the same moment, because what the click opens may cover the navigation links.
  await button.page().evaluate(() => {
    const leave = () => {
      window.location.hash = '/ladder';
    };
    window.addEventListener('click', leave, { once: true });
  });
  await button.click();
}
