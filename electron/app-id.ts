/**
 * The app's name for the system, the same as in the packages: Windows shows notifications under no other
 * name.
 */
export const appId = 'app.rung.desktop';
