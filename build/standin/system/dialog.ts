import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { getPath } from '../folders.ts';
import { onlyWhatIsThere } from '../missing.ts';
import { switches } from '../switches.ts';
import { answerTest } from '../test-channel.ts';
import type { StandInWindow } from '../window/browser-window.ts';
import { ask } from './ask.ts';

interface SaveOptions {
  readonly title?: string;
  readonly defaultPath?: string;
  readonly buttonLabel?: string;
  readonly filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[];
  readonly properties?: readonly string[];
  readonly message?: string;
}

interface OpenOptions {
  readonly title?: string;
  readonly defaultPath?: string;
  readonly buttonLabel?: string;
  readonly filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[];
  readonly properties?: readonly string[];
  readonly message?: string;
}

interface MessageOptions {
  readonly message: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
  readonly defaultId?: number;
  readonly cancelId?: number;
  readonly title?: string;
  readonly type?: string;
}

/** The test's prepared answers: a path, or null for "Cancel"; and the index of a button. */
let saveAnswer: string | null | undefined;
let openAnswer: string | null | undefined;
let messageAnswer: number | undefined;
answerTest('answer-save-dialog', (value) => {
  saveAnswer = z.string().nullable().parse(value);
});
/** The messages shown in this run. */
const asked: string[] = [];
answerTest('message-boxes', () => asked);
answerTest('answer-open-dialog', (value) => {
  openAnswer = z.string().nullable().parse(value);
});
answerTest('answer-message-box', (value) => {
  messageAnswer = z.number().parse(value);
});

/** Electron's `dialog`: a small page that asks; in driven runs the test answers. */
export const dialog = onlyWhatIsThere('dialog', {
  async showSaveDialog(...args: [SaveOptions] | [StandInWindow, SaveOptions]) {
    const options = optionsOf(args);
    const path = switches.driven ? testPath(options) : await askForPath(options);
    return path === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: path };
  },

  async showOpenDialog(...args: [OpenOptions] | [StandInWindow, OpenOptions]) {
    const options = optionsOf(args);
    const path = switches.driven ? testFile() : await askForFile(options);
    return path === null
      ? { canceled: true, filePaths: [] }
      : { canceled: false, filePaths: [path] };
  },

  async showMessageBox(...args: [MessageOptions] | [StandInWindow, MessageOptions]) {
    const { message, detail, buttons = ['OK'], defaultId = 0, cancelId = 0 } = optionsOf(args);
    asked.push(message);
    if (switches.driven) return { response: messageAnswer ?? cancelId, checkboxChecked: false };
    const answer = await ask({
      message,
      detail: detail ?? '',
      buttons,
      defaultButton: defaultId,
      field: null,
    });
    return { response: answer?.button ?? cancelId, checkboxChecked: false };
  },

  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
    if (switches.driven || switches.headless) return;
    void ask({ message: title, detail: content, buttons: ['OK'], defaultButton: 0, field: null });
  },
});

function optionsOf<Options>(args: [Options] | [StandInWindow, Options]): Options {
  return args.length === 2 ? args[1] : args[0];
}

function testPath(options: SaveOptions): string | null {
  if (saveAnswer === undefined) {
    throw new Error(
      `A save dialog opened for "${options.defaultPath}" and the test had given no answer`,
    );
  }
  return saveAnswer;
}

function testFile(): string | null {
  if (openAnswer === undefined) {
    throw new Error('An open dialog opened and the test had given no answer');
  }
  return openAnswer;
}

/** Only an existing file can be chosen. */
function askForFile(options: OpenOptions): Promise<string | null> {
  const path = options.defaultPath ?? getPath('documents');
  return askUntil(options, 'Open', 'Which file?', path, async (answer) =>
    (await exists(answer)) ? null : 'There is no such file.',
  );
}

/** An existing file is replaced if its name is entered twice. */
function askForPath(options: SaveOptions): Promise<string | null> {
  const path = options.defaultPath ?? join(getPath('documents'), 'Untitled');
  let confirmed = '';
  return askUntil(options, 'Save', 'Where shall the file be saved?', path, async (answer) => {
    if (confirmed === answer || !(await exists(answer))) return null;
    confirmed = answer;
    return 'There is such a file already. Save again to replace it.';
  });
}

/** Asks again as long as there is an objection to the answer. */
async function askUntil(
  { title, buttonLabel }: OpenOptions | SaveOptions,
  what: 'Open' | 'Save',
  question: string,
  start: string,
  objectionTo: (path: string) => Promise<string | null>,
): Promise<string | null> {
  let [path, detail] = [start, question];
  for (;;) {
    const answer = await ask({
      message: title ?? what,
      detail,
      buttons: ['Cancel', buttonLabel ?? what],
      defaultButton: 1,
      field: path,
    });
    if (answer === null || answer.button === 0) return null;
    path = answer.text;
    const objection = await objectionTo(path);
    if (objection === null) return path;
    detail = objection;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
