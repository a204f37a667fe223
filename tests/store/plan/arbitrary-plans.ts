import fc from 'fast-check';
import { ActionContent } from '../../../data/plan/action.ts';
import { Focus } from '../../../data/plan/gap.ts';
import { PathContent } from '../../../data/plan/path.ts';
import { IsoDate } from '../../../data/values/iso-date.ts';
import { day, distinctSlugs, ladder, savable, slug } from '../exchange/arbitrary-values.ts';

const words = savable.filter((text) => text.trim() !== '');
const anyGap = fc.oneof(
  fc.record({ kind: fc.constant('skill'), skill: slug, level: slug }),
  fc.record({ kind: fc.constant('time'), activity: slug, level: slug }),
  fc.record({ kind: fc.constant('shift'), transition: slug, shift: slug }),
);
const source = fc.record({
  ladder,
  kind: fc.constantFrom('universal', 'own'),
  transition: slug,
  accelerator: slug,
});

export const anyFocus = fc
  .uniqueArray(anyGap, { selector: (gap) => JSON.stringify(gap), maxLength: 3 })
  .map((gaps) => Focus.parse(gaps));

export const anyActionContentOn = (anyDay: typeof day) =>
  fc
    .record({
      what: words,
      source: fc.option(source),
      gap: fc.option(anyGap),
      due: fc.option(anyDay),
      status: fc.constantFrom('planned', 'doing', 'done', 'dropped'),
      when: savable,
      will: savable,
    })
    .map((content) => ActionContent.parse(content));
export const anyActionContent = anyActionContentOn(day);

export const anyNoteOn = (anyDay: typeof day) =>
  fc.record({ date: anyDay.map((date) => IsoDate.parse(date)), text: words });
export const anyNote = anyNoteOn(day);

export const anyPath = fc
  .record({
    draws: distinctSlugs.chain((considerations) =>
      fc.tuple(
        ...considerations.map((consideration) =>
          fc.record({
            consideration: fc.constant(consideration),
            draw: fc.constantFrom('ic', 'both', 'management', 'neither'),
          }),
        ),
      ),
    ),
    leaning: fc.option(fc.constantFrom('ic', 'management', 'stay', 'open')),
    note: savable,
  })
  .map((path) => PathContent.parse(path));
