import { describe, expect, it } from 'vitest';
import { readLadder } from '../../../data/ladder/load.ts';
import { ladder, ladderText } from '../ladder.ts';

/** The shipped file with the first occurrence of each text replaced. */
function changed(...changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const next = text.replace(from, () => to);
    if (next === text) throw new Error(`nothing to change: ${from}`);
    return next;
  }, ladderText);
}

function problems(text: string) {
  const read = readLadder(text);
  return read.kind === 'ladder' ? [] : read.problems.map(({ path, message }) => [path, message]);
}

describe('a ladder file is read', () => {
  it('as the ladder it contains', () => {
    expect(readLadder(ladderText)).toEqual({ kind: 'ladder', ladder });
  });

  it('with a byte order mark, other spacing and spaces around a cell', () => {
    expect(readLadder(`\uFEFF${JSON.stringify(JSON.parse(ladderText))}\r\n`)).toEqual({
      kind: 'ladder',
      ladder,
    });
    const padded = changed(['"Deep expertise, hands-on"', '"  Deep expertise, hands-on "']);
    expect(readLadder(padded)).toEqual({ kind: 'ladder', ladder });
  });
});

describe('a broken ladder file says where it is wrong and what would be right:', () => {
  it.each([
    [
      'an empty file',
      '',
      'line 1',
      'The file isn’t valid JSON. The file ends too early. Add the missing end.',
    ],
    [
      'a file cut short',
      ladderText.slice(0, 200),
      'line 10',
      'The file isn’t valid JSON. The file ends too early. Add the missing end.',
    ],
    ['not an object', '[]', 'the whole file', 'Use an object in { } here.'],
    [
      'a missing cell',
      changed([/"short": "IC",/, '']),
      'levels[0].short',
      'This is missing. Add text in double quotes.',
    ],
    [
      'an empty cell',
      changed(['"Strong, reviews code"', '"  "']),
      'skills[0].descriptors.manager',
      'Write some text.',
    ],
    [
      'a cell that isn’t text',
      changed(['"Mentoring peers"', '7']),
      'skills[1].descriptors.ic',
      'Use text in double quotes here.',
    ],
    [
      'an invalid id',
      changed(['"id": "ceiling"', '"id": ""']),
      'path.considerations[0].id',
      'Use lower-case words joined by hyphens.',
    ],
    [
      'an id with a space',
      changed(['"id": "team-size"', '"id": "Team size"']),
      'scope[0].id',
      'Use lower-case words joined by hyphens.',
    ],
    [
      'an id that is too long',
      changed(['"id": "team-size"', `"id": "${'a'.repeat(61)}"`]),
      'scope[0].id',
      'Use at most 60 characters.',
    ],
    [
      'a misspelt name',
      changed(['"primaryFocus"', '"primaryFocus": "x", "primaryfocus"']),
      'levels[0].primaryfocus',
      'A ladder has no field with this name here. Check the spelling, or delete it.',
    ],
    [
      'a misspelt part',
      changed(['"scope": [', '"Scope": [], "scope": [']),
      'Scope',
      'A ladder has no field with this name here. Check the spelling, or delete it.',
    ],
    [
      'a version of 0',
      changed(['"version": 1', '"version": 0']),
      'version',
      'Use a number above 0.',
    ],
    [
      'a version in words',
      changed(['"version": 1', '"version": "one"']),
      'version',
      'Use a number here.',
    ],
    [
      'a list that isn’t one',
      changed([/"shifts": \[[\s\S]*?\n {6}\]/, '"shifts": "none"']),
      'transitions[0].shifts',
      'Use a list in [ ] here.',
    ],
    [
      'an empty list',
      changed([/"shifts": \[[\s\S]*?\n {6}\]/, '"shifts": []']),
      'transitions[0].shifts',
      'Add a shift.',
    ],
    [
      'a range with a fraction',
      changed(['"from": 70', '"from": 70.5']),
      'activities[0].ranges.ic.from',
      'Use a whole number here.',
    ],
    [
      'a range in text',
      changed(['"from": 70', '"from": "70%"']),
      'activities[0].ranges.ic.from',
      'Use a number here.',
    ],
    [
      'a range below 0',
      changed(['"from": 70', '"from": -1']),
      'activities[0].ranges.ic.from',
      'Use 0 or more.',
    ],
    [
      'a range above 100',
      changed(['"to": 90', '"to": 101']),
      'activities[0].ranges.ic.to',
      'Use 100 or less.',
    ],
    [
      'a range in the wrong order',
      changed(['"from": 70, "to": 90', '"from": 90, "to": 70']),
      'activities[0].ranges.ic',
      'The range runs from 90 to 70. Put the smaller number first.',
    ],
    [
      'a profile between half steps',
      changed(['"id": "ic",', '"id": "ic", "profile": { "people": 3.2 },']),
      'levels[0].profile.people',
      'Use steps of 0.5.',
    ],
    [
      'a shift about an unknown activity',
      changed(['"to": { "activities": ["external"] }', '"to": { "activities": ["sailing"] }']),
      'transitions[2].shifts[1].about.to.activities[0]',
      'There is no activity “sailing”. Use the id of an activity.',
    ],
    [
      'an accelerator about an unknown skill',
      changed(['"skills": ["people", "communication"]', '"skills": ["people", "sailing"]']),
      'transitions[0].accelerators[1].about.skills[1]',
      'There is no skill “sailing”. Use the id of a skill.',
    ],
    [
      'a profile of an unknown skill',
      changed(['"id": "ic",', '"id": "ic", "profile": { "sailing": 3 },']),
      'levels[0].profile.sailing',
      'There is no skill “sailing”. Use the id of a skill.',
    ],
    [
      'a duplicate id in a list',
      changed(['"id": "reports-to"', '"id": "span"']),
      'scope[3].id',
      'The id “span” is already used by scope[2]. Choose another.',
    ],
    [
      'a duplicate shift id',
      changed(['"id": "team-productivity"', '"id": "enabling-others"']),
      'transitions[0].shifts[1].id',
      'The id “enabling-others” is already used by transitions[0].shifts[0]. Choose another.',
    ],
    [
      'a duplicate accelerator id',
      changed(['"id": "practice-feedback"', '"id": "build-credibility"']),
      'transitions[0].accelerators[1].id',
      'The id “build-credibility” is already used by transitions[0].accelerators[0]. Choose another.',
    ],
    [
      'a duplicate consideration id',
      changed(['"id": "risk"', '"id": "ceiling"']),
      'path.considerations[2].id',
      'The id “ceiling” is already used by path.considerations[0]. Choose another.',
    ],
    [
      'a duplicate universal accelerator id',
      changed(['"id": "get-feedback"', '"id": "find-a-sponsor"']),
      'universalAccelerators[2].id',
      'The id “find-a-sponsor” is already used by universalAccelerators[0]. Choose another.',
    ],
    [
      'a skill without a level',
      changed([/,\s*"vp": "Owns P&L, market dynamics"/, '']),
      'skills[4].descriptors.vp',
      'The level “vp” is missing. Add it.',
    ],
    [
      'a scope dimension without a level',
      changed([/"ic": "N\/A \(individual\)",/, '']),
      'scope[0].values.ic',
      'The level “ic” is missing. Add it.',
    ],
    [
      'an activity without a level',
      changed([/"ic": \{ "from": 70, "to": 90 \},/, '']),
      'activities[0].ranges.ic',
      'The level “ic” is missing. Add it.',
    ],
    [
      'a skill with an unknown level',
      changed(['"ic": "Mentoring peers"', '"ceo": "x", "ic": "Mentoring peers"']),
      'skills[1].descriptors.ceo',
      'There is no level “ceo”. Use “ic”, “manager”, “director”, “vp”.',
    ],
    [
      'a skill with an invalid level id',
      changed(['"ic": "Mentoring peers"', '"The CEO": "x", "ic": "Mentoring peers"']),
      'skills[1].descriptors["The CEO"]',
      'There is no level “The CEO”. Use “ic”, “manager”, “director”, “vp”.',
    ],
    [
      'a duplicate cell',
      changed(['"ic": "Mentoring peers"', '"ic": "x", "ic": "Mentoring peers"']),
      'skills[1].descriptors.ic',
      'This appears twice. Delete one of them.',
    ],
    [
      'a transition to an unknown level',
      changed(['"to": "manager"', '"to": "ceo"']),
      'transitions[0].to',
      'There is no level “ceo”. Use the id of a level.',
    ],
    [
      'a transition that skips a level',
      changed(['"to": "director"', '"to": "vp"']),
      'transitions[1].to',
      '“vp” isn’t the level after “manager”. Use “director”.',
    ],
    [
      'a universal accelerator without a transition',
      changed([/"ic-to-manager": "Act like a tech lead before being one",/, '']),
      'universalAccelerators[4].wording.ic-to-manager',
      'The transition “ic-to-manager” is missing. Add it.',
    ],
    [
      'a universal accelerator with an unknown transition',
      changed(['"ic-to-manager": "Act', '"vp-to-ceo": "x", "ic-to-manager": "Act']),
      'universalAccelerators[4].wording.vp-to-ceo',
      'There is no transition “vp-to-ceo”. Use “ic-to-manager”, “manager-to-director”, “director-to-vp”.',
    ],
    [
      'ranges that ask for more than 100',
      changed(['"ic": { "from": 5, "to": 15 }', '"ic": { "from": 29, "to": 30 }']),
      'activities',
      'The ranges of “ic” need at least 101 percent. Lower some until they can add up to 100.',
    ],
    [
      'ranges that allow less than 100',
      changed(['"vp": { "from": 40, "to": 50 }', '"vp": { "from": 10, "to": 10 }']),
      'activities',
      'The ranges of “vp” allow at most 95 percent. Raise some until they can add up to 100.',
    ],
  ])('%s', (_, text, path, message) => {
    expect(problems(text)).toEqual([[path, message]]);
  });

  it('a transition that leads back', () => {
    const text = changed([
      '"from": "director",\n      "to": "vp"',
      '"from": "vp",\n      "to": "director"',
    ]);
    expect(problems(text)).toEqual([
      ['transitions', 'No transition starts at “director”. Add one.'],
      ['transitions[2].from', 'No level comes after “vp”. Start at an earlier level.'],
    ]);
  });

  it('two transitions from one level', () => {
    const text = changed([
      '"from": "director",\n      "to": "vp"',
      '"from": "manager",\n      "to": "director"',
    ]);
    expect(problems(text)).toEqual([
      ['transitions', 'No transition starts at “director”. Add one.'],
      ['transitions[2].from', 'transitions[1] already starts at “manager”. Delete one of them.'],
    ]);
  });

  it('ranges whose minimums or maximums add up to exactly 100 are fine', () => {
    const least = changed(['"ic": { "from": 5, "to": 15 }', '"ic": { "from": 28, "to": 30 }']);
    const most = changed(['"vp": { "from": 40, "to": 50 }', '"vp": { "from": 15, "to": 15 }']);
    expect([problems(least), problems(most)]).toEqual([[], []]);
  });
});

describe('a ladder file with many faults', () => {
  it('reports all of them in the order of the file, whichever check finds them', () => {
    const text = changed(
      ['"version": 1', '"version": 1.5'],
      ['"short": "VP"', '"short": ""'],
      ['"id": "span"', '"id": "team-size"'],
      [/"ic": "Deep expertise, hands-on",/, ''],
      ['"from": 10, "to": 30', '"from": 30, "to": 10'],
      ['"text": "Practice', '"test": "Practice'],
      ['"to": "director"', '"to": "ceo"'],
      ['"ic": "Distinguished/Fellow Engineer"', '"ic": null'],
    );
    expect(problems(text).map(([path]) => path)).toEqual([
      'version',
      'levels[3].short',
      'scope[2].id',
      'skills[0].descriptors.ic',
      'activities[0].ranges.manager',
      'transitions[0].accelerators[1].text',
      'transitions[0].accelerators[1].test',
      'transitions[1].to',
      'path.considerations[0].ic',
    ]);
  });

  it('reports every part when all are missing', () => {
    expect(problems('{}').map(([path]) => path)).toEqual([
      'id',
      'version',
      'title',
      'levels',
      'scope',
      'skills',
      'activities',
      'transitions',
      'universalAccelerators',
      'path',
    ]);
  });

  it.each([
    'null',
    '1',
    '"x"',
    '{"levels": {}}',
    '{"levels": [null, 1, {"id": 5, "profile": 3}]}',
    '{"transitions": [{"shifts": 4}], "skills": [{"descriptors": []}]}',
    '{"activities": [{"ranges": {"ic": null, "__proto__": 1}}], "levels": [{"id": "ic"}]}',
    '{"path": []}',
  ])('of any shape is reported, never thrown: %s', (text) => {
    const read = readLadder(text);
    expect(read.kind).toBe('broken');
    for (const [path, message] of problems(text)) {
      expect(path).not.toBe('');
      expect(message).toMatch(/^[A-Z“t].*\.$/);
    }
  });
});
