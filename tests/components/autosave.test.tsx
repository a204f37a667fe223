import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SentAction } from '../../data/plan/action.ts';
import { fieldsOf } from '../../data/text/held-records.ts';
import { InvalidInput } from '../../data/text/invalid-input.ts';
import { actionAutosaves } from '../../renderer/screens/plan/actions/action-autosaves.ts';
import { ActionEditor } from '../../renderer/screens/plan/actions/action-editor.tsx';
import { action } from '../data/ladder.ts';
import { mainProcess } from './main-process.ts';
import { noRecords } from './samples.ts';
import { show } from './show.tsx';

// The autosaves outlive what is drawn, as they outlive each screen of the app.
afterEach(() => {
  mainProcess.answerAll();
  for (const id of actionAutosaves.keysOf(() => true)) actionAutosaves.forget(id);
});

test('a field that can’t be saved as it stands stays, is saved apart, and stops no other', async () => {
  const before = action(1, { what: 'Mentor Kofi' });
  await show(<ActionEditor action={before} heading="up" ranked={[]} close={() => {}} />, {
    records: { ...noRecords, actions: [before] },
  });
  const tooLong = 'x'.repeat(1_001);
  const when = page.getByRole('textbox', { name: 'When …' });
  await userEvent.fill(when, tooLong);
  await expect
    .element(page.getByText('Something in the action can’t be saved as it is.', { exact: false }))
    .toBeVisible();
  await expect.element(when).toHaveAccessibleDescription(/1,001 characters/);
  await userEvent.fill(page.getByRole('textbox', { name: 'I will …' }), 'ask him first');
  const saved = () => SentAction.parse(mainProcess.sent('keepAction').at(-1)).content;
  await expect.poll(saved).toMatchObject({ what: 'Mentor Kofi', when: '', will: 'ask him first' });
  const apart = () =>
    mainProcess.sent('saveInvalidInput').map((each) => fieldsOf(InvalidInput.parse(each)));
  await expect.poll(() => apart().at(-1)?.['when']).toBe(tooLong);
  await expect.element(when).toHaveValue(tooLong);

  await userEvent.fill(when, 'Monday');
  await expect.element(page.getByText(/^Action saved at/)).toBeVisible();
  expect(saved()).toMatchObject({ when: 'Monday', will: 'ask him first' });
});
