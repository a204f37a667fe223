import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schemas } from '../../../electron/ipc/schemas.ts';
import { methodNames, rightArguments } from './contract-samples.ts';
import { foreignSenders } from './foreign-senders.ts';
import { fromPage, Reached, recordedIpc } from './recorded-ipc.ts';

const secret = 'my private words';

test('every method of the contract has a schema and a channel, and there are no others', () => {
  expect(Object.keys(schemas)).toEqual(methodNames);
  expect(recordedIpc().channels).toEqual(methodNames.map((name) => `rung:${name}`));
});

test.each(methodNames)('%s accepts valid arguments and passes them on', async (method) => {
  const ipc = recordedIpc();
  const args = rightArguments[method];
  await expect(ipc.ask(`rung:${method}`, fromPage, ...args)).rejects.toThrow(Reached);
  expect(ipc.calls).toEqual([{ method, args }]);
});

test.each(methodNames)('%s rejects every foreign sender', async (method) => {
  const ipc = recordedIpc();
  for (const [, event] of foreignSenders) {
    const asked = ipc.ask(`rung:${method}`, event, ...rightArguments[method]);
    await expect(asked).rejects.toThrow(new RegExp(`^rung\\.${method}: `));
  }
  expect(ipc.calls).toEqual([]);
});

test.each(methodNames)('%s rejects too many or too few arguments', async (method) => {
  const ipc = recordedIpc();
  const args = rightArguments[method];
  const wrong = [
    [...args, null],
    [...args, undefined],
    ...(args.length > 0 ? [args.slice(1)] : []),
  ];
  for (const each of wrong) {
    await expect(ipc.ask(`rung:${method}`, fromPage, ...each)).rejects.toThrow(
      new RegExp(`^rung\\.${method}: argument`),
    );
  }
  expect(ipc.calls).toEqual([]);
});

const strangeValues = [
  undefined,
  null,
  true,
  -1,
  0.5,
  Number.NaN,
  10n,
  secret,
  [],
  [secret],
  {},
  { [secret]: secret },
  new Date(0),
  new Map([[secret, secret]]),
  new Set([secret]),
  new Uint8Array(3),
  /x/,
  new Error(secret),
  () => secret,
  Symbol('x'),
];

const withArguments = methodNames.filter((method) => rightArguments[method].length > 0);

test.each(withArguments)('%s rejects any other value as its argument', async (method) => {
  const ipc = recordedIpc();
  const channel = `rung:${method}`;
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constantFrom(...strangeValues), fc.anything()), async (value) => {
      fc.pre(!isRight(method, value));
      const asked = ipc.ask(channel, fromPage, value);
      await expect(asked).rejects.toThrow(new RegExp(`^rung\\.${method}: argument 1`));
    }),
    { numRuns: 100, examples: strangeValues.map((value): [unknown] => [value]) },
  );
  expect(ipc.calls).toEqual([]);
});

test.each(withArguments)(
  '%s rejects a wrong value anywhere inside its argument, and says where but never what',
  async (method) => {
    const ipc = recordedIpc();
    for (const [where, wrong] of wrongInside(rightArguments[method][0])) {
      const refusal = await ipc.ask(`rung:${method}`, fromPage, wrong).catch((error) => error);
      expect(refusal, where).toBeInstanceOf(TypeError);
      expect(String(refusal), where).toMatch(
        new RegExp(`^TypeError: rung\\.${method}: argument 1`),
      );
      expect(String(refusal), where).not.toContain(secret);
    }
    expect(ipc.calls).toEqual([]);
  },
);

test('half of a surrogate pair is replaced with the replacement character', async () => {
  const ipc = recordedIpc();
  await expect(ipc.ask('rung:saveSettings', fromPage, { name: 'a\ud83d' })).rejects.toThrow(
    Reached,
  );
  expect(ipc.calls[0]?.args).toEqual([{ name: 'a\ufffd' }]);
});

test('a value that contains itself is rejected', async () => {
  const ipc = recordedIpc();
  const circle: { self?: unknown } = {};
  circle.self = circle;
  await expect(ipc.ask('rung:saveDraft', fromPage, circle)).rejects.toThrow(/nested too deeply/);
});

test.each([
  ['the same level twice', { levels: ['ic', 'ic'] }],
  [
    'the same statement rated twice',
    {
      ratings: [
        { skill: 'technical', level: 'ic', rating: 4 },
        { skill: 'technical', level: 'ic', rating: 'no-chance' },
      ],
    },
  ],
  [
    'the same scope dimension twice',
    {
      scope: [
        { dimension: 'span', level: 'ic', note: '' },
        { dimension: 'span', level: null, note: '' },
      ],
    },
  ],
  [
    'the same shift twice',
    {
      shifts: [1, 5].map((position) => ({ transition: 'a-to-b', shift: 'c', position })),
    },
  ],
  ['a shift past its end', { shifts: [{ transition: 'a-to-b', shift: 'c', position: 6 }] }],
  ['a shift with no position', { shifts: [{ transition: 'a-to-b', shift: 'c', position: null }] }],
  ['a score between half steps', { ratings: [{ skill: 'technical', level: 'ic', rating: 3.25 }] }],
  ['an invalid level id', { currentLevel: 'IC; DROP TABLE' }],
])('a draft with %s is rejected', async (_what, change) => {
  const ipc = recordedIpc();
  const draft = { ...rightArguments.saveDraft[0], ...change };
  await expect(ipc.ask('rung:saveDraft', fromPage, draft)).rejects.toThrow(/^rung\.saveDraft: /);
  expect(ipc.calls).toEqual([]);
});

test('shifts with the same name on two transitions are two shifts', async () => {
  const ipc = recordedIpc();
  const shifts = ['a-to-b', 'b-to-c'].map((transition) => ({
    transition,
    shift: 'c',
    position: 2,
  }));
  const draft = { ...rightArguments.saveDraft[0], shifts };
  await expect(ipc.ask('rung:saveDraft', fromPage, draft)).rejects.toThrow(Reached);
});

test('a rejection names every wrong position', async () => {
  const asked = recordedIpc().ask('rung:saveSettings', fromPage, { theme: secret, paper: 'A5' });
  await expect(asked).rejects.toThrow(
    /^rung\.saveSettings: argument 1\.theme: .*; argument 1\.paper: /,
  );
});

/** Valid by the schema, which alone would also accept a Map or a Date as an empty object. */
function isRight(method: keyof typeof schemas, value: unknown): boolean {
  const plain =
    !(value instanceof Object) ||
    [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));
  return plain && schemas[method].safeParse([value]).success;
}

/** The value with one change, for each position: replaced, missing, or with something added. */
function* wrongInside(right: unknown, path = ''): Generator<readonly [string, unknown]> {
  if (Array.isArray(right)) {
    yield [`${path} not a list`, { [secret]: secret }];
    for (const [index, item] of right.entries()) {
      for (const [where, wrong] of wrongInside(item, `${path}[${index}]`)) {
        yield [where, right.with(index, wrong)];
      }
    }
  } else if (typeof right === 'object' && right !== null) {
    yield [`${path} not an object`, secret];
    yield [`${path} with something added`, { ...right, added: secret }];
    for (const [key, item] of Object.entries(right)) {
      for (const [where, wrong] of wrongInside(item, `${path}.${key}`)) {
        yield [where, { ...right, [key]: wrong }];
      }
    }
  } else {
    yield [`${path} a list`, [secret]];
    yield [`${path} an object`, { [secret]: secret }];
    yield [`${path} a date`, new Date(0)];
    if (typeof right === 'string') yield [`${path} a number`, 7];
    else yield [`${path} a text`, secret];
  }
}
