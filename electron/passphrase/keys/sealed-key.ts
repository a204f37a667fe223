import { createCipheriv, createDecipheriv, hkdf, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { samePassphrase } from '../../../data/passphrase/passphrase.ts';
import type { DataKey } from '../../store/file/connection.ts';
import type { Derive } from './derive-thread.ts';
import { ScryptCost } from './scrypt-cost.ts';

const bytes = (count: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${count * 2}}$`), `must be ${count} bytes in hex`);

/** The data key, encrypted with bytes derived from a secret. */
export const SealedKey = z.strictObject({
  /** Null for a secret that nobody can guess, such as the recovery key. */
  cost: ScryptCost.nullable(),
  salt: bytes(32),
  nonce: bytes(12),
  /** 32 bytes, and AES-256-GCM's tag of 16. */
  sealed: bytes(48),
});
export type SealedKey = z.infer<typeof SealedKey>;

/** Each call uses a new salt and nonce. */
export async function sealKey(
  key: DataKey,
  secret: string,
  cost: ScryptCost | null,
  derive: Derive,
): Promise<SealedKey> {
  const [salt, nonce] = [randomBytes(32), randomBytes(12)];
  return await withKeyOf({ secret, cost, salt, derive }, (wrapping) => {
    const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(boundTo(cost, salt));
    const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    return {
      cost,
      salt: salt.toString('hex'),
      nonce: nonce.toString('hex'),
      sealed: sealed.toString('hex'),
    };
  });
}

/** Null if the secret is wrong. */
export async function openKey(
  from: SealedKey,
  secret: string,
  derive: Derive,
): Promise<DataKey | null> {
  const [salt, sealed] = [Buffer.from(from.salt, 'hex'), Buffer.from(from.sealed, 'hex')];
  return await withKeyOf({ secret, cost: from.cost, salt, derive }, (wrapping) => {
    const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(from.nonce, 'hex'))
      .setAAD(boundTo(from.cost, salt))
      .setAuthTag(sealed.subarray(32));
    const key = decipher.update(sealed.subarray(0, 32));
    try {
      decipher.final();
      return key;
    } catch {
      key.fill(0);
      return null;
    }
  });
}

interface Wrapping {
  readonly secret: string;
  readonly cost: ScryptCost | null;
  readonly salt: Buffer;
  readonly derive: Derive;
}

/**
 * Overwrites the derived bytes and the secret's bytes; the string that the secret came as can't be
 * overwritten.
 */
async function withKeyOf<Value>(from: Wrapping, work: (wrapping: Buffer) => Value): Promise<Value> {
  const wrapping = await wrappingKey(from);
  try {
    return work(wrapping);
  } finally {
    wrapping.fill(0);
  }
}

async function wrappingKey({ secret, cost, salt, derive }: Wrapping): Promise<Buffer> {
  if (cost !== null) return await derive(samePassphrase(secret), salt, cost);
  const typed = Buffer.from(secret);
  try {
    return Buffer.from(await hkdfOf('sha256', typed, salt, 'rung recovery key', 32));
  } finally {
    typed.fill(0);
  }
}

/** The parameters are authenticated, too. */
function boundTo(cost: ScryptCost | null, salt: Buffer): Buffer {
  return Buffer.from(JSON.stringify(['rung.key', cost?.N, cost?.r, cost?.p, salt.toString('hex')]));
}

const hkdfOf = promisify(hkdf);
