import { chord } from '../../ui/focus/shortcuts.ts';
import classes from './shortcut-list.module.css';

const shortcuts = [
  { does: 'New assessment', keys: chord('N').words },
  { does: 'Add evidence, from anywhere', keys: chord('E', { shift: true }).words },
  { does: 'Growth plan', keys: chord('E').words },
  { does: 'Find on this page', keys: chord('F').words },
  { does: 'Lock, if you have a passphrase', keys: chord('L', { shift: true }).words },
  { does: 'Overview to Settings', keys: `${chord('1').words} to ${chord('6').words}` },
] as const;

/** The keys that work everywhere, the same as in the menu. */
export function ShortcutList() {
  return (
    <dl className={classes.list}>
      {shortcuts.map(({ does, keys }) => (
        <div key={does} className={classes.row}>
          <dt>{does}</dt>
          <dd>{keys}</dd>
        </div>
      ))}
    </dl>
  );
}
