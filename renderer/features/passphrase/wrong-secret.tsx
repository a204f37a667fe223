import { isMistypedRecoveryKey } from '../../../data/passphrase/recovery-key.ts';

/** The result of a secret: that it was wrong, and how long to wait. */
export type Tried =
  | { readonly kind: 'untried' }
  | { readonly kind: 'wrong'; readonly secret: string; readonly waitSeconds: number }
  | { readonly kind: 'too-soon'; readonly waitSeconds: number }
  | { readonly kind: 'not-tried' }
  | { readonly kind: 'key-damaged'; readonly file: string }
  | { readonly kind: 'key-of-other'; readonly dataFile: string; readonly keyFile: string };

/** Why a passphrase could not even be tried, and what to do. */
export const notTriedWords =
  'Rung couldn’t check it. Your computer may be low on memory. Close other programs, then try again.';

export function TriedWords({ tried, left }: { readonly tried: Tried; readonly left: number }) {
  return <div role="status">{tried.kind !== 'untried' && <Words tried={tried} left={left} />}</div>;
}

function Words({
  tried,
  left,
}: {
  readonly tried: Exclude<Tried, { kind: 'untried' }>;
  readonly left: number;
}) {
  if (tried.kind === 'not-tried') return <p>{notTriedWords}</p>;
  if (tried.kind === 'too-soon') {
    return (
      <>
        <p>A wrong passphrase or key was typed a moment ago, so Rung hasn’t checked this one.</p>
        <NextTry left={left} announced={tried.waitSeconds} />
      </>
    );
  }
  if (tried.kind === 'key-damaged') {
    return (
      <p>
        The key file for your data is damaged, and so is its copy next to the backups. Without it,
        neither the passphrase nor the recovery key can unlock anything. If you have a copy of
        Rung’s folder somewhere else, put its rung.key here:
        <br />
        <code>{tried.file}</code>
      </p>
    );
  }
  if (tried.kind === 'key-of-other') {
    return (
      <>
        <p>
          That unlocks a key, but the key doesn’t open your data. It belongs to other data, or to an
          older state of yours, such as from before you turned the passphrase off and on again. Or
          your data is damaged. Nothing was changed. If you brought rung.key here from another
          computer, type the passphrase for the data that’s here:
          <br />
          <code>{tried.dataFile}</code>
        </p>
        <p>
          If that doesn’t work either, rename this file, and put the rung.key that belongs to the
          data in its place:
          <br />
          <code>{tried.keyFile}</code>
        </p>
      </>
    );
  }
  return (
    <>
      <p>
        That passphrase or key didn’t work.
        {isMistypedRecoveryKey(tried.secret) &&
          ' If it was the recovery key, at least one character is wrong.'}
      </p>
      <NextTry left={left} announced={tried.waitSeconds} />
    </>
  );
}

/** How long to wait: the seconds count down visibly, but screen readers hear them only once. */
export function NextTry({
  left,
  announced,
}: {
  readonly left: number;
  readonly announced: number;
}) {
  if (left === 0) return <p>You can try again.</p>;
  return (
    <p>
      <span aria-hidden="true">You can try again in {seconds(left)}.</span>
      <span className="visually-hidden">You can try again in {seconds(announced)}.</span>
    </p>
  );
}

function seconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}
