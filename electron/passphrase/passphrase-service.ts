import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type {
  KeyDamaged,
  KeyOfOther,
  NotTried,
  PassphraseChange,
  PassphraseOutcome,
  PassphraseState,
  RecoveryKeyOutcome,
  TooSoon,
  UnlockOutcome,
  WrongSecret,
} from '../../data/passphrase/outcomes.ts';
import {
  groupsOf,
  type RecoveryKey,
  recoveryKeyBytes,
  recoveryKeyOf,
} from '../../data/passphrase/recovery-key.ts';
import { type Instant, instant } from '../../data/values/iso-date.ts';
import { tryDisk, tryDiskVoid, unlessDiskRefuses } from '../store/disk/failure.ts';
import type { DataKey } from '../store/file/connection.ts';
import { databasesOfOthers } from './convert-copies.ts';
import { DeriveError } from './keys/derive-thread.ts';
import { idOfKey, type KeyFile, readKeyFile, sameKeyFile } from './keys/key-file.ts';
import {
  healKeyFiles,
  latestOf,
  nextGeneration,
  renewAside,
  setOthersOfKeyAside,
  wholeKeyFiles,
  writeKeyFile,
} from './keys/key-files.ts';
import type { Keychain } from './keys/keychain.ts';
import { type OpenedKey, openWith } from './keys/open-with.ts';
import { isOfData, renamedCopies } from './keys/prove-key.ts';
import { forgetKey, isRemembered, rememberKey, unlockRemembered } from './keys/remembered-key.ts';
import { usualCost } from './keys/scrypt-cost.ts';
import { type SealedKey, sealKey } from './keys/sealed-key.ts';
import { takeKey } from './keys/take-key.ts';
import { notEncrypted } from './not-encrypted.ts';
import type { PassphrasePorts } from './passphrase-ports.ts';
import { turnOff, turnOn } from './turning.ts';

/** Turns the passphrase on and off, and locks and unlocks the data. */
export interface PassphraseService {
  state(): Promise<PassphraseState>;
  turnOn(passphrase: string): Promise<RecoveryKeyOutcome>;
  change(change: PassphraseChange): Promise<PassphraseOutcome>;
  turnOff(secret: string): Promise<PassphraseOutcome>;
  makeRecoveryKey(secret: string): Promise<RecoveryKeyOutcome>;
  confirmRecoveryKey(): Promise<PassphraseOutcome>;
  remember(remember: boolean): Promise<PassphraseOutcome>;
  unlock(secret: string): Promise<UnlockOutcome>;
  lock(): void;
  /** Settles when nothing is being converted, changed or tried any more. */
  settled(): Promise<void>;
}

export function passphraseService(ports: PassphrasePorts): PassphraseService {
  const { paths, keyStore, dataSession, tries, keychain, derive, cost = usualCost } = ports;
  const now = (): Instant => instant(ports.clock());
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: otherwise two simultaneous tries would wait no longer than one. */
  const alone = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  /** Like `alone`, for work that derives from a passphrase. It changes nothing before the derivation is done. */
  const trying = <Value>(work: () => Promise<Value>): Promise<Value | NotTried> =>
    alone(() => work().catch(notTried));

  /**
   * Works with the key that the secret opens, then overwrites it; a wrong secret makes the next try wait
   * longer.
   */
  const withSecret = <Value>(
    secret: string,
    work: (opened: OpenedKey) => Promise<Value>,
    whenOff: () => Value = noPassphrase,
  ): Promise<Value | WrongSecret | TooSoon | KeyDamaged | KeyOfOther | NotTried> =>
    trying(async () => {
      if (!keyStore.isOn()) return whenOff();
      const waitSeconds = tries.waitSeconds();
      if (waitSeconds > 0) return { kind: 'too-soon', waitSeconds };
      const current = keyStore.key();
      const opened = await openWith(ports, secret, current && idOfKey(current), keyStore.keyFile());
      if (opened === 'damaged') return { kind: 'key-damaged', file: paths.keyFile };
      if (opened === null) {
        tries.wrong();
        return { kind: 'wrong', waitSeconds: tries.waitSeconds() };
      }
      // Knowing an earlier passphrase says nothing about knowing this one.
      if (opened.proof !== 'opens-nothing') tries.right();
      try {
        if (opened.proof === 'opens-nothing') {
          return { kind: 'key-of-other', dataFile: paths.dataFile, keyFile: paths.keyFile };
        }
        return await work(opened);
      } finally {
        opened.key.fill(0);
      }
    });

  /** Something may be on disk although the disk reported an error, so this reads it back and reports that. */
  const write = (
    before: KeyFile,
    change: Partial<KeyFile>,
  ): Exclude<PassphraseOutcome, { kind: 'wrong' | 'too-soon' | 'not-tried' }> => {
    const claimed = tryDiskVoid(dataSession.claim);
    if (claimed.kind === 'not-saved') return claimed;
    const file = { ...before, ...change, generation: nextGeneration(paths, before) };
    const outcome = tryDisk(() => {
      setOthersOfKeyAside(paths, before, now());
      writeKeyFile(paths, file, now());
    });
    if (outcome.kind === 'not-saved' && !sameKeyFile(file, readKeyFile(paths.keyFile)))
      return outcome;
    keyStore.setKeyFile(file);
    renewAside(paths, before, file);
    if (outcome.kind === 'saved') return done;
    healKeyFiles(paths, file, now());
    return { ...done, isSure: false };
  };

  return {
    async state() {
      const key = keyStore.key();
      const renamed = key === null ? [] : renamedCopies(paths, key);
      const others = databasesOfOthers(paths).filter((file) => !renamed.includes(file));
      return {
        on: keyStore.isOn(),
        remembered: isRemembered(paths),
        canRemember: await keychain.isReal(),
        left: key === null ? [] : notEncrypted(paths),
        others: others.map((file) => basename(file)),
      };
    },
    turnOn: (passphrase) =>
      trying(async () => {
        if (keyStore.isOn()) throw new Error('There is a passphrase already.');
        const key = randomBytes(32);
        const recoveryKey = newRecoveryKey();
        const file = {
          format: 'Rung key 1',
          id: idOfKey(key),
          passphrase: await sealKey(key, passphrase, cost, derive),
          recoveryKey: await sealKey(key, recoveryKey, null, derive),
          nextRecoveryKeys: [],
          generation: 0,
        } satisfies KeyFile;
        try {
          const outcome = await turnOn(ports, key, file, now());
          return outcome.kind === 'done' ? made(recoveryKey, outcome.left) : outcome;
        } finally {
          key.fill(0);
        }
      }),
    change: ({ secret, passphrase }) =>
      withSecret(secret, async ({ file, key }) =>
        write(file, { passphrase: await sealKey(key, passphrase, cost, derive) }),
      ),
    turnOff: (secret) =>
      withSecret<PassphraseOutcome>(
        secret,
        ({ key }) => turnOff(ports, key, now()),
        () => done,
      ),
    makeRecoveryKey: (secret) =>
      withSecret(secret, async ({ file, key }) => {
        const recoveryKey = newRecoveryKey();
        const next = await sealKey(key, recoveryKey, null, derive);
        const nextRecoveryKeys = [...file.nextRecoveryKeys, next].slice(-20);
        const outcome = write(file, { nextRecoveryKeys });
        return outcome.kind === 'done' ? made(recoveryKey, []) : outcome;
      }),
    confirmRecoveryKey: () =>
      alone(async () => {
        const key = keyStore.key();
        if (key === null) throw new Error('There is no recovery key to confirm while locked.');
        const file = wholeKeyFiles(paths, keyStore.keyFile()).find(({ id }) => id === idOfKey(key));
        if (file === undefined) return { kind: 'key-damaged', file: paths.keyFile };
        const next = file.nextRecoveryKeys.at(-1);
        return next === undefined ? done : write(file, confirmed(next));
      }),
    remember: (remember) =>
      alone(async () => {
        const key = keyStore.key();
        if (key === null) throw new Error('There is no key to remember.');
        const sealed = remember ? await sealedForThisComputer(keychain, key) : null;
        const outcome = tryDisk(() => {
          dataSession.claim();
          if (sealed === null) forgetKey(paths);
          else rememberKey(paths, sealed);
        });
        if (outcome.kind === 'saved') return done;
        // A key that is no longer remembered anywhere counts as forgotten, whatever the disk reported.
        return remember || isRemembered(paths) ? outcome : { ...done, isSure: false };
      }),
    unlock(secret) {
      const whenOff = () => {
        ports.unlocked(); // nothing is locked any more, and no earlier key may encrypt it again
        return { kind: 'unlocked', by: 'passphrase' } as const;
      };
      const work = async (opened: OpenedKey) => {
        keyStore.setKey(Buffer.from(opened.key), opened.file);
        if (isOfData(opened.proof)) keyStore.setKeyFile(opened.file);
        const isAlone = tryDiskVoid(dataSession.claim).kind === 'saved';
        if (isAlone) unlessDiskRefuses(() => unlockRemembered(paths));
        // If the page still had unsaved input, nothing was closed.
        if (isAlone && dataSession.dbIfOpen() === null) await takeKey(paths, opened, now());
        ports.unlocked();
        // Whoever types the newest one has saved it. Until then, each of the unconfirmed ones opens the key,
        // too.
        const newest = opened.file.nextRecoveryKeys.at(-1);
        const isLatest = sameKeyFile(opened.file, latestOf(paths, opened.file));
        if (newest && opened.next === newest && opened.proof === 'opens-data' && isLatest)
          write(opened.file, confirmed(newest));
        return { kind: 'unlocked', by: opened.by } as const;
      };
      return withSecret<UnlockOutcome>(secret, work, whenOff);
    },
    lock: ports.lock,
    settled: async () => void (await last),
  };
}

function noPassphrase(): never {
  throw new Error('There is no passphrase.');
}

function notTried(error: unknown): NotTried {
  if (!(error instanceof DeriveError)) throw error;
  return { kind: 'not-tried' };
}

async function sealedForThisComputer(keychain: Keychain, key: DataKey): Promise<Buffer> {
  if (!(await keychain.isReal())) throw new Error('This computer has no keychain.');
  return await keychain.seal(key.toString('hex'));
}

function newRecoveryKey(): RecoveryKey {
  return recoveryKeyOf(randomBytes(recoveryKeyBytes));
}

const done = { kind: 'done', left: [], isSure: true } as const;

function confirmed(recoveryKey: SealedKey): Partial<KeyFile> {
  return { recoveryKey, nextRecoveryKeys: [] };
}

function made(recoveryKey: RecoveryKey, left: readonly string[]) {
  return { kind: 'made', recoveryKey: groupsOf(recoveryKey).join('-'), left } as const;
}
