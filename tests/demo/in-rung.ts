import { type LaunchOptions, launchRung, type Rung } from '../helpers/launch/launch-rung.ts';

/** Starts the app, and closes it even if the story fails. */
export async function inRung(
  options: LaunchOptions,
  story: (rung: Rung) => Promise<void>,
): Promise<void> {
  const rung = await launchRung(options);
  try {
    await story(rung);
  } finally {
    await rung.close();
  }
}
