import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { refuseDevice } from '../disk/no-device.ts';
import { applicationId, applicationIdAt, magic } from './file-stamp.ts';

/**
 * Judged by the file's bytes: `plain` begins like an unencrypted SQLite file; `encrypted` looks random, like
 * everything Rung encrypts. Anything else is `damaged`: it may be a plain file whose beginning is lost, and
 * no key opens it.
 */
export type Look = 'plain' | 'encrypted' | 'damaged' | 'empty';

/**
 * Reads a few pages, because more than the header may be damaged, and the other pages still show that a file
 * is encrypted.
 */
export function lookOf(file: string): Look {
  return withFile(file, look);
}

/**
 * The same for a log or a journal, read whole. It is `encrypted` only if all its pages look random: one page
 * in the clear is enough to read something.
 */
export function lookOfLog(file: string): Exclude<Look, 'damaged'> {
  return withFile(file, (read, size) => {
    if (size === 0) return 'empty';
    const isJournal = file.endsWith('-journal');
    const begins = isJournal ? journalBegins : logBegins;
    if (!begins.some((bytes) => read(0, bytes.length).equals(bytes))) return 'plain';
    let look: 'encrypted' | 'empty' = 'empty';
    for (const page of isJournal ? pagesOfJournal(read, size) : pagesOfLog(read, size)) {
      if (isBlank(page)) continue;
      if (page.length < pageBytes || !looksLikeChance(page)) return 'plain';
      look = 'encrypted';
    }
    return look;
  });
}

/** Whether an unencrypted file is marked as Rung's, by its header or its tables. */
export function hasMarkOfRung(file: string): boolean {
  return withFile(file, hasMark);
}

/** Whether the bytes of an unencrypted file have Rung's mark, in the header or the tables. */
export function isMarked(bytes: Buffer): boolean {
  const isLongEnough = bytes.length >= applicationIdAt + 4;
  return (
    (isLongEnough && bytes.readUInt32BE(applicationIdAt) === applicationId) ||
    bytes.includes(ownTable)
  );
}

/** Whether an unencrypted database belongs to another program: nothing in it says that it is Rung's. */
export function isPlainOfOther(file: string): boolean {
  return withFile(file, (read, size) => look(read, size) === 'plain' && !hasMark(read, size));
}

/** Every Rung database has this in SQLite's list of tables. */
const ownTable = 'CREATE TABLE assessment_version';

const pageBytes = 4096; // in every file that Rung writes
const mostPages = 16;
const mostBytes = 1_000_000; // the tables come first

function isBlank(page: Buffer): boolean {
  return page.every((byte) => byte === page[0]);
}

/**
 * Whether all byte values are about equally frequent: the chi-squared statistic of a page. It is 255 for
 * random bytes, give or take a hundred, and above 20,000 for a page of an unencrypted database.
 */
function looksLikeChance(page: Buffer): boolean {
  const counts = new Uint32Array(256);
  for (const byte of page) counts[byte] = (counts[byte] ?? 0) + 1;
  const expected = page.length / counts.length;
  const sum = counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
  return sum < 2_000;
}

type Read = (from: number, length: number) => Buffer;

function look(read: Read, size: number): Look {
  if (size === 0) return 'empty';
  if (read(0, magic.length).equals(magic)) return 'plain';
  const pages = Math.floor(size / pageBytes);
  const most = Math.min(pages, mostPages);
  const looked = Array.from({ length: most }, (_, index) =>
    read(Math.floor((index * pages) / most) * pageBytes, pageBytes),
  ).filter((page) => !isBlank(page));
  const encrypted = looked.filter(looksLikeChance).length;
  return encrypted > 0 && encrypted * 2 >= looked.length ? 'encrypted' : 'damaged';
}

const logBegins = [Buffer.from('377f0682', 'hex'), Buffer.from('377f0683', 'hex')];
const journalBegins = [Buffer.from('d9d505f920a163d7', 'hex'), Buffer.alloc(8)];

/** A log has a header, then frames, each with a header and a page (sqlite.org/fileformat2.html#walformat). */
function* pagesOfLog(read: Read, size: number): Generator<Buffer> {
  for (let at = 32; at < size; at += 24 + pageBytes) yield read(at + 24, pageBytes);
}

/**
 * A journal has one or more parts: a header as long as a sector, then pages, each between its number and a
 * sum (sqlite.org/fileformat2.html#the_rollback_journal). The header is zeroed once the journal is no longer
 * needed.
 */
function* pagesOfJournal(read: Read, size: number): Generator<Buffer> {
  const usual = 512;
  for (let part = 0; part < size; ) {
    const header = Buffer.concat([read(part, 24), Buffer.alloc(24)]);
    const [count, said] = [header.readUInt32BE(8), header.readUInt32BE(20)];
    const sector = said >= usual && Number.isInteger(Math.log2(said)) ? said : usual;
    let at = part + sector;
    const isLast = count === 0 || count === 0xff_ff_ff_ff;
    for (let left = isLast ? Infinity : count; left > 0 && at < size; left -= 1) {
      yield read(at + 4, pageBytes);
      at += 4 + pageBytes + 4;
    }
    part = Math.ceil(at / sector) * sector;
  }
}

function hasMark(read: Read, size: number): boolean {
  return isMarked(read(0, pageBytes)) || isMarked(read(0, Math.min(size, mostBytes)));
}

function withFile<Value>(file: string, work: (read: Read, size: number) => Value): Value {
  refuseDevice(file);
  const descriptor = openSync(file, 'r');
  try {
    const read: Read = (from, length) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, from));
    };
    return work(read, fstatSync(descriptor).size);
  } finally {
    closeSync(descriptor);
  }
}
