import { join } from 'node:path';
import { buildApp } from '../build-app.ts';
import { packApp } from '../package/pack-app.ts';
import { root } from '../root.ts';
import { giveUp, print } from '../steps/print.ts';

await buildApp();
print('Packing…');
try {
  const packed = await packApp(join(root, 'dist'));
  print(`Packed into ${packed.folder}`);
  if (packed.testingOnly) {
    print(
      "Electron's binary can't be had here: this package runs on this clone's stand-in, and is for testing only.",
    );
  }
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}
