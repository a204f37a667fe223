import fc from 'fast-check';
import { isSavable } from '../../../data/text/typed-text.ts';
import { earliestDay, Instant, latestDay } from '../../../data/values/iso-date.ts';

/** Any text that a file can contain, including every plane of Unicode, NUL and right-to-left marks. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\0',
    'a\0b',
    '\u202eabc\u202c',
    '<b>"&amp;\'',
    "'; DROP TABLE draft; --",
    '  ',
  ),
);

export const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
export const day = fc
  .date({
    min: new Date('0000-01-01T00:00:00.000Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const recorded = fc.date({
  min: new Date(earliestDay),
  max: new Date(`${latestDay}T23:59:59.999Z`),
  noInvalidDate: true,
});
/** A day that can be entered in the app. */
export const recordedDay = recorded.map((date) => date.toISOString().slice(0, 10));
export const ladder = fc.record({ id: slug, version: fc.integer({ min: 1, max: 2 ** 31 }) });

export const distinctSlugs = fc.uniqueArray(slug, { maxLength: 8 });

export const savable = anyText.filter(isSavable);

export const anyInstant = recorded.map((date) => Instant.parse(date.toISOString()));
