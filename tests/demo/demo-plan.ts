import type { Page } from '@playwright/test';
import { actionRow, goToPart, showActions, toggleAction } from '../helpers/data/plan.ts';

/** What the demo's person plans, in the words of someone moving from Individual Contributor to Manager. */

/** Picks the three gaps to work on. */
export async function pickFocus(page: Page): Promise<void> {
  await goToPart(page, 'Focus');
  for (const gap of [/^People Manager/, /^Coding\/technical work/, /^Deep focus/]) {
    await page.getByRole('checkbox', { name: gap }).check();
  }
}

interface DemoAction {
  /** An accelerator's first words, or null for an action written by hand. */
  readonly adopted: string | null;
  readonly what: string;
  readonly for: string;
  readonly dueInDays: number;
  readonly when?: string;
  readonly will?: string;
  readonly notes?: readonly { readonly text: string; readonly daysAgo: number }[];
  readonly status?: 'Doing' | 'Done' | 'Dropped';
}

/** The planned actions in order. */
export const demoActions: readonly DemoAction[] = [
  {
    adopted: 'Shadow your manager',
    what: 'Shadow my manager’s planning session',
    for: 'People (Manager)',
    dueInDays: 6,
    status: 'Doing',
    notes: [
      { text: 'Sat in for the first half. More listening than deciding.', daysAgo: 12 },
      { text: 'Was asked for an estimate and asked back what it is for.', daysAgo: 4 },
    ],
  },
  {
    adopted: 'Practice giving feedback',
    what: 'Give feedback to a peer every week',
    for: 'People (Manager)',
    dueInDays: 20,
    when: 'a pull request teaches something',
    will: 'say it in person',
  },
  {
    adopted: 'Take on stretch assignments',
    what: 'Lead the billing migration from plan to launch',
    for: 'Coding/technical work (Manager)',
    dueInDays: 97,
  },
  {
    adopted: null,
    what: 'Ask two people what they need from me',
    for: 'Deep focus → Context switching (IC → Manager)',
    dueInDays: -8,
  },
  {
    adopted: 'Get feedback early and often',
    what: 'Talk with my manager about leading',
    for: 'No gap',
    dueInDays: -40,
    status: 'Done',
  },
];

/** Adds, writes, edits, annotates and finishes actions; the last one is among those already done. */
export async function planActions(page: Page, today: Date): Promise<void> {
  await goToPart(page, 'Actions');
  await page.getByRole('button', { name: 'Add from the ladder' }).click();
  const panel = page.getByRole('region', { name: 'From the ladder' });
  for (const { adopted } of demoActions) {
    if (adopted !== null) {
      await panel.getByRole('button', { name: new RegExp(`^Add to plan: ${adopted}`) }).click();
    }
  }
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
  for (const action of demoActions) await put(page, action, today);
  await showActions(page, 'Open');
}

async function put(page: Page, action: DemoAction, today: Date): Promise<void> {
  if (action.adopted === null) await page.getByRole('button', { name: 'Write an action' }).click();
  else await toggleAction(page, action.adopted);
  await page.getByLabel('What', { exact: true }).fill(action.what);
  const row = actionRow(page, action.what);
  await row.getByLabel('For', { exact: true }).selectOption({ label: action.for });
  await row.getByLabel('Due', { exact: true }).fill(iso(today, action.dueInDays));
  if (action.when) await row.getByLabel('When …').fill(action.when);
  if (action.will) await row.getByLabel('I will …').fill(action.will);
  for (const { text, daysAgo } of action.notes ?? []) {
    await row.getByRole('button', { name: 'Add a progress note' }).click();
    const notes = row.getByRole('region', { name: 'Progress notes' });
    await notes.getByRole('textbox', { name: 'What happened' }).fill(text);
    await notes.getByLabel('When', { exact: true }).fill(iso(today, -daysAgo));
    await notes.getByRole('button', { name: 'Close the note' }).click();
  }
  await row.getByRole('button', { name: 'Close', exact: true }).click();
  if (action.status) {
    await row.getByRole('combobox', { name: /^Status/ }).selectOption(action.status);
  }
}

/** Answers which track each consideration favours, and leaves the lean open for now. */
export async function thinkAboutThePath(page: Page): Promise<void> {
  await goToPart(page, 'Is this my path?');
  for (const [consideration, answer] of [
    ['Ceiling', 'Both'],
    ['Satisfaction', 'Management Track'],
    ['Risk', 'Neither'],
    ['Reversibility', 'IC Track'],
  ] as const) {
    await page
      .getByRole('radiogroup', { name: new RegExp(consideration) })
      .getByText(answer, { exact: true })
      .click();
  }
  await page.getByText('Still open', { exact: true }).click();
  await page
    .getByLabel('A note to yourself')
    .fill('What I enjoyed most this year was someone else’s release. I would miss building.');
}

/** `YYYY-MM-DD`, this many days after the given day, in the local time zone. */
function iso(day: Date, days: number): string {
  const then = new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}
