/** The app's name to the system, as the packages have it: Windows shows notifications under no other. */
export const appId = 'app.rung.desktop';
