/** How often the app asked for its window to come to the front: a headless window has no front to look at. */
export const counts = { show: 0, focus: 0, restore: 0 };
