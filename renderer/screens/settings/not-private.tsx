import { usePassphrase } from '../../features/passphrase/use-passphrase.ts';
import { useReady } from '../../state/use-start.ts';
import classes from './settings.module.css';

/** If the disk lets others read the data, says so; encrypted data is useless to them. */
export function NotPrivate() {
  const { isPrivate } = useReady();
  const passphrase = usePassphrase();
  if (isPrivate || passphrase === null || passphrase.on) return null;
  return (
    <p className={classes.soft}>
      This disk doesn’t limit who can read a file. Anyone who uses this computer or has the disk may
      be able to read your data. To encrypt it, turn on a passphrase below.
    </p>
  );
}
