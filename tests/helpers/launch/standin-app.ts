import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { appCommand } from '../../../build/runtime/app-process.ts';
import type { Runtime } from '../../../build/runtime/pick-runtime.ts';
import type { RunningApp, StartRequest } from './running-app.ts';
import type { SharedChromium } from './shared-chromium.ts';

const message = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ready'),
    address: z.string(),
    chromiumPid: z.number().nullable(),
    contextId: z.string().nullable(),
  }),
  z.object({ kind: z.literal('shell'), call: z.string(), what: z.string() }),
  z.object({ kind: z.literal('reply'), id: z.number(), value: z.unknown().optional() }),
  z.object({ kind: z.literal('failed'), id: z.number(), message: z.string() }),
]);

type Ready = z.infer<typeof message> & { readonly kind: 'ready' };

const target = z.object({ targetInfo: z.object({ browserContextId: z.string().optional() }) });

const windowList = z.array(
  z.object({
    visible: z.boolean(),
    minimized: z.boolean(),
    maximized: z.boolean(),
    bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  }),
);
const notificationList = z.array(z.object({ title: z.string(), body: z.string() }));
const messages = z.array(z.string());
const counts = z.object({ show: z.number(), focus: z.number(), restore: z.number() });

/** Starts the built app on the stand-in, in its own Chromium unless one is given, and connects to its page. */
export async function startOnStandIn(
  runtime: Runtime & { kind: 'standin' },
  request: StartRequest,
  shared: SharedChromium | null = null,
): Promise<RunningApp> {
  const { command, args, env } = standInCommand(runtime, request);
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...env,
      ...request.env,
      ...(shared === null ? {} : { RUNG_STANDIN_SHARED: shared.address }),
      RUNG_STANDIN_DRIVEN: '1',
    },
  });
  const driver = drive(child);
  const ready = await driver.ready;
  // Playwright pauses a new page until it listens to it. If it joins while the page is on its way to the app's
  // address, it may never hear of the page again.
  if (shared === null) await driver.ask('loaded-first');
  const browser = shared?.browser ?? (await joined(ready.address));
  const page = await pageOf(browser, ready.contextId);
  const rejoined: Browser[] = [];
  const ended = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (shared === null) await browser.close().catch(() => undefined);
    await gone(page, ready.chromiumPid);
    await Promise.all(rejoined.map((each) => each.close().catch(() => undefined)));
  };
  return {
    runtime: 'standin',
    page,
    output: driver.output,
    answerSaveDialog: async (answer) => {
      await driver.ask('answer-save-dialog', answer === 'cancel' ? null : answer);
    },
    answerOpenDialog: async (answer) => {
      await driver.ask('answer-open-dialog', answer === 'cancel' ? null : answer);
    },
    answerMessageBox: async (button) => {
      await driver.ask('answer-message-box', button);
    },
    messageBoxes: async () => messages.parse(await driver.ask('message-boxes')),
    clickMenu: async (id) => {
      await driver.ask('click-menu', id);
    },
    chooseFromMenu: async (label) => {
      await driver.ask('choose-menu', label);
    },
    copiedPicture: async () =>
      Buffer.from(z.string().parse(await driver.ask('clipboard-png')), 'base64'),
    windows: async () => windowList.parse(await driver.ask('windows')),
    foregroundCalls: async () => counts.parse(await driver.ask('foreground')),
    minimize: async () => {
      await driver.ask('minimize');
    },
    maximize: async () => {
      await driver.ask('maximize');
    },
    setBounds: async (bounds) => {
      await driver.ask('set-bounds', bounds);
    },
    shellCalls: async () => driver.shellCalls,
    notifications: async () => notificationList.parse(await driver.ask('notifications')),
    clickNotification: async (index) => {
      await driver.ask('click-notification', index);
    },
    powerEvent: async (name) => {
      await driver.ask('power-event', name);
    },
    holdAnswers: async (method) => {
      await driver.ask('hold-answers', `rung:${method}`);
      return async () => {
        await driver.ask('release-answers', `rung:${method}`);
      };
    },
    loseSenderFrame: async () => {
      await driver.ask('lose-sender-frame');
    },
    closeWindow: async () => {
      await driver.ask('close-window');
    },
    ended: async () => {
      await ended();
      return child.exitCode;
    },
    crashPage: async () => {
      await driver.ask('await-load');
      const gone = page.waitForEvent('crash');
      const session = await page.context().newCDPSession(page);
      session.send('Page.crash').catch(() => undefined);
      await gone;
      // For Playwright a crashed page is dead. Another connection sees the page that was loaded afterwards, but
      // only once it has loaded: a page that it finds crashed stays dead for it.
      await driver.ask('loaded');
      const again = await joined(ready.address);
      rejoined.push(again);
      return pageOf(again, ready.contextId);
    },
    logOut: async () => {
      child.kill('SIGTERM');
      await ended();
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended();
    },
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        driver.ask('quit').catch(() => undefined);
      }
      await ended();
    },
  };
}

/** The command line and environment of a start on the stand-in. */
export function standInCommand(runtime: Runtime & { kind: 'standin' }, request: StartRequest) {
  const own = [`--user-data-dir=${request.userData}`];
  const { command, args, env } =
    request.what.kind === 'folder'
      ? appCommand(runtime, { folder: request.what.folder, args: own })
      : { command: request.what.executable, args: own, env: {} };
  return {
    command,
    args,
    env: {
      ...env,
      RUNG_STANDIN_CHROMIUM: runtime.chromium,
      RUNG_STANDIN_SCHEME: request.colorScheme,
      RUNG_STANDIN_HEADLESS: request.headed ? '0' : '1',
    },
  };
}

function drive(child: ChildProcess) {
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  const shellCalls: string[] = [];
  let text = '';
  let lastId = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const ready = new Promise<Ready>((resolve, reject) => {
    child.on('message', (sent) => {
      const received = message.parse(sent);
      if (received.kind === 'ready') resolve(received);
      else if (received.kind === 'shell') shellCalls.push(`${received.call} ${received.what}`);
      else if (received.kind === 'reply') waiting.get(received.id)?.resolve(received.value);
      else waiting.get(received.id)?.reject(new Error(received.message));
    });
    child.once('exit', (code) => {
      const error = new Error(`The app ended with ${code}:\n${text}`);
      reject(error);
      for (const call of waiting.values()) call.reject(error);
    });
  });
  const ask = (what: string, value?: unknown) => {
    lastId += 1;
    const id = lastId;
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      child.send({ id, ask: what, value }, (error) => {
        if (error !== null) reject(error);
      });
    });
  };
  return { ready, ask, shellCalls, output: () => text };
}

/** The tests' own connection to a Chromium. */
export function joined(address: string): Promise<Browser> {
  return chromium.connectOverCDP(address, { noDefaults: true, isLocal: true });
}

/** The app's page; in a shared Chromium, the one in the app's context. */
async function pageOf(browser: Browser, contextId: string | null): Promise<Page> {
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('Chromium has no context');
  const isOwn = async (page: Page) => {
    if (contextId === null) return true;
    const session = await context.newCDPSession(page);
    const { targetInfo } = target.parse(await session.send('Target.getTargetInfo'));
    await session.detach();
    return targetInfo.browserContextId === contextId;
  };
  const opened = context.waitForEvent('page', { predicate: isOwn });
  opened.catch(() => undefined);
  for (const page of context.pages()) {
    if (await isOwn(page)) return await atRung(page);
  }
  return await atRung(await opened);
}

async function atRung(page: Page): Promise<Page> {
  await page.waitForURL(/^https:\/\/rung\.app\.invalid\//);
  return page;
}

/**
 * Waits until the app's Chromium, or its page in a shared one, is gone: what follows may use the same user-data
 * folder.
 */
async function gone(page: Page, chromiumPid: number | null): Promise<void> {
  while (chromiumPid === null ? !page.isClosed() : isAlive(chromiumPid)) await pause(20);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
