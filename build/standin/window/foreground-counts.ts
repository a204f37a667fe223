/** How often the app asked for its window to come to the front, which can't be observed in a headless window. */
export const counts = { show: 0, focus: 0, restore: 0 };
