import { basename } from 'node:path';
import { buildApp } from '../build-app.ts';
import { makePackages } from '../package/packages.ts';
import { giveUp, print } from '../steps/print.ts';

await buildApp();
print('Making the packages of this system…');
try {
  const { folder, files, missing, testingOnly } = await makePackages();
  print([`Made in ${folder}:`, ...files.map((file) => `  ${basename(file)}`)].join('\n'));
  for (const why of missing) print(why);
  if (testingOnly) {
    print(
      "Electron's binary can't be had here: these packages run on this clone's stand-in, and are for testing only.",
    );
  }
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}
