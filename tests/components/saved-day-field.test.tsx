import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readNoteDate } from '../../data/plan/typed-action.ts';
import { readDue } from '../../data/plan/typed-due.ts';
import { addDays, Instant, type IsoDate, localDay } from '../../data/values/iso-date.ts';
import {
  type ReadDate,
  SavedDayField,
} from '../../renderer/screens/plan/actions/saved-day-field.tsx';
import { day } from '../data/ladder.ts';
import { show } from './show.tsx';

const today = day('2026-11-22');
const third = day('2026-05-03');
const field = page.getByLabelText('Due');
const elsewhere = page.getByRole('button', { name: 'Elsewhere' });

/** The dates that the field reported, in order. */
let reported: (IsoDate | null)[] = [];

beforeEach(() => {
  reported = [];
});

/** Renders the field and moves the focus to it. */
async function goToField(
  first: IsoDate | null,
  read: (typed: string) => ReadDate = (typed) => readDue(typed, today),
): Promise<void> {
  await show(<WithField first={first} read={read} />);
  await userEvent.click(elsewhere);
  await userEvent.keyboard('{Tab}');
  await expect.element(field).toHaveFocus();
}

function WithField({
  first,
  read,
}: {
  readonly first: IsoDate | null;
  readonly read: (typed: string) => ReadDate;
}) {
  const [value, setValue] = useState(first);
  return (
    <>
      <button type="button">Elsewhere</button>
      <SavedDayField
        label="Due"
        leans="future"
        value={value}
        read={read}
        onChange={(date) => {
          reported.push(date);
          setValue(date);
        }}
      />
      <p>{`The date is ${value ?? 'none'}`}</p>
    </>
  );
}

test('a date is typed as people type it, and said in words', async () => {
  await goToField(null);
  await userEvent.keyboard('31/12/26');
  await expect.element(page.getByText('The date is 2026-12-31')).toBeVisible();
  await expect.element(field).toHaveValue('31/12/26');
  await expect.element(field).toHaveAccessibleDescription('Thursday, 31 December 2026');
  await expect.element(field).not.toBeInvalid();
  await userEvent.click(elsewhere);
  await expect.element(field).toHaveValue('31/12/2026');
});

test('what isn’t a date is an error once the focus leaves, and isn’t saved', async () => {
  await goToField(null);
  await userEvent.keyboard('someday');
  await expect.element(field).not.toBeInvalid();
  await userEvent.click(elsewhere);
  await expect
    .element(field)
    .toHaveAccessibleDescription(
      'Rung can’t read this date. Write it like “31 March 2025”. For now, there’s no date.',
    );
  await expect.element(field).toBeInvalid();
  await expect.element(field).toHaveValue('someday');
  expect(reported).toEqual([]);
});

test('typing 31 February leaves the previous date, although 3 February comes before it', async () => {
  await goToField(third);
  await userEvent.keyboard('3/2/2026');
  await expect.element(page.getByText('The date is 2026-02-03')).toBeVisible();
  await userEvent.keyboard('{Home}{ArrowRight}1');
  await expect.element(page.getByText('The date is 2026-05-03')).toBeVisible();
  expect(reported.at(-1)).toBe(third);
  await userEvent.click(elsewhere);
  await expect
    .element(field)
    .toHaveAccessibleDescription(
      'Rung can’t read this date. Write it like “31 March 2025”. The date is still 3 May 2026.',
    );
});

test.for([
  ['31/12/1949', 'Use a year from 1950 to 2199. The date is still 3 May 2026.'],
  ['1/1/2200', 'Use a year from 1950 to 2199. The date is still 3 May 2026.'],
])('%s is rejected, and the previous date stays', async ([typed = '', words = '']) => {
  await goToField(third);
  await userEvent.keyboard(typed);
  await expect.element(field).toHaveAccessibleDescription(new RegExp(`^${words}`));
  await expect.element(page.getByText('The date is 2026-05-03')).toBeVisible();
});

test('a past date is accepted, and the field says that it has passed', async () => {
  await goToField(null);
  await userEvent.keyboard('21/11/2026');
  await expect
    .element(field)
    .toHaveAccessibleDescription('Saturday, 21 November 2026 This date has passed. That’s fine.');
  await expect.element(field).not.toBeInvalid();
  expect(reported.at(-1)).toBe(day('2026-11-21'));
});

test('“yesterday” is counted from the computer’s own day', async () => {
  await goToField(null);
  await userEvent.keyboard('yesterday');
  await expect.element(field).toHaveValue('yesterday');
  expect(reported.at(-1)).toBe(addDays(localDay(new Date()), -1));
});

test('a future date is rejected where only past ones make sense', async () => {
  const actionAt = Instant.parse('2026-03-01T12:00:00.000Z');
  await goToField(third, (typed) => readNoteDate(typed, actionAt, today));
  await userEvent.keyboard('23/11/2026');
  await expect
    .element(field)
    .toHaveAccessibleDescription(
      /^This date is in the future. Choose today or an earlier day. The date is still 3 May 2026./,
    );
  await expect.element(page.getByText('The date is 2026-05-03')).toBeVisible();
});

test('an emptied field has no date, without an error', async () => {
  await goToField(third);
  await userEvent.keyboard('{Backspace}');
  await expect.element(page.getByText('The date is none')).toBeVisible();
  await userEvent.click(elsewhere);
  await expect.element(field).not.toHaveAccessibleDescription();
  expect(reported.at(-1)).toBeNull();
});

test('arrow keys go to the next day and the one before', async () => {
  await goToField(third);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
  await expect.element(field).toHaveValue('4/5/2026');
  await expect.element(page.getByText('The date is 2026-05-04')).toBeVisible();
  expect(reported).toEqual([day('2026-05-04'), day('2026-05-05'), day('2026-05-04')]);
});
