import { join } from 'node:path';
import { buildApp } from '../build-app.ts';
import { packApp } from '../package/pack-app.ts';
import { root } from '../root.ts';
import { giveUp, say } from '../steps/say.ts';

await buildApp();
say('Packing…');
try {
  const packed = await packApp(join(root, 'dist'));
  say(`Packed into ${packed.folder}`);
  if (packed.testingOnly) {
    say(
      "Electron's binary can't be had here: this package runs on this clone's stand-in, and is for testing only.",
    );
  }
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}
