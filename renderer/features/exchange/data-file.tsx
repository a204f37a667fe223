import { Button } from '@mantine/core';
import { api } from '../../api.ts';
import { useReady } from '../../state/use-start.ts';
import classes from './data-file.module.css';
import { showInFolder } from './show-in-folder.ts';

/** Where the data's file is, and a button to open its folder. */
export function DataFile() {
  const { dataFile } = useReady();
  return (
    <p className={classes.file}>
      <code>{dataFile}</code>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => void showInFolder(api.showDataFile)}
      >
        Show in folder
      </Button>
    </p>
  );
}
