import type { Page } from '@playwright/test';

export interface WindowState {
  readonly visible: boolean;
  readonly minimized: boolean;
  readonly maximized: boolean;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** How often the app asked for its window to be shown, focused or restored. */
export interface ForegroundCalls {
  readonly show: number;
  readonly focus: number;
  readonly restore: number;
}

/** The running app, whatever it runs on. */
export interface RunningApp {
  readonly runtime: 'electron' | 'standin';
  /** The window's page. */
  readonly page: Page;
  /** Everything the app has written to its output so far. */
  output(): string;
  /** Answers every save dialog from now on. */
  answerSaveDialog(answer: string | 'cancel'): Promise<void>;
  /** Answers every open dialog from now on. */
  answerOpenDialog(answer: string | 'cancel'): Promise<void>;
  /** Answers every message box from now on with this button index. */
  answerMessageBox(button: number): Promise<void>;
  /** The messages of all message boxes so far. Only on the stand-in. */
  messageBoxes(): Promise<readonly string[]>;
  /** Clicks the menu item with this id, as its shortcut would. */
  clickMenu(id: string): Promise<void>;
  /** Clicks an item of the context menu once it is open. Only on the stand-in. */
  chooseFromMenu(label: string): Promise<void>;
  /** The picture on the clipboard, as a PNG. */
  copiedPicture(): Promise<Buffer>;
  windows(): Promise<readonly WindowState[]>;
  foregroundCalls(): Promise<ForegroundCalls>;
  minimize(): Promise<void>;
  maximize(): Promise<void>;
  setBounds(bounds: WindowState['bounds']): Promise<void>;
  /** What the app asked the system to open or show: `showItemInFolder /some/file`. */
  shellCalls(): Promise<readonly string[]>;
  /** The notifications that the app requested, in order. Only on the stand-in: on Electron it throws. */
  notifications(): Promise<readonly { readonly title: string; readonly body: string }[]>;
  /** Clicks the notification with this index. Only on the stand-in. */
  clickNotification(index: number): Promise<void>;
  /** Sends the app a system event: sleep, or a locked screen. */
  powerEvent(name: 'suspend' | 'lock-screen'): Promise<void>;
  /**
   * From now on, answers of a method, such as `saveAssessment`, are computed but don't reach the page until the
   * returned function is called: the work is done, and the page doesn't know it yet. Only on the stand-in.
   */
  holdAnswers(method: string): Promise<() => Promise<void>>;
  /** From now on, the frame of each call is gone by the time the call is handled. Only on the stand-in. */
  loseSenderFrame(): Promise<void>;
  /** Closes the window with its close button. */
  closeWindow(): Promise<void>;
  /** Waits until the app has exited by itself; returns its exit code. */
  ended(): Promise<number | null>;
  /** Crashes the page's process; returns the page that replaces it. Only on the stand-in. */
  crashPage(): Promise<Page>;
  /** Ends the app as a desktop does at logout (SIGTERM). */
  logOut(): Promise<void>;
  /** Kills everything at once, without notice to the app (kill -9). */
  kill(): Promise<void>;
  /** Ends the app with "Quit". */
  close(): Promise<void>;
}

/** How to start the app. */
export interface StartRequest {
  /** The folder that contains package.json and out/, or the executable of a packed app. */
  readonly what:
    | { readonly kind: 'folder'; readonly folder: string }
    | { readonly kind: 'packed'; readonly executable: string };
  readonly userData: string;
  readonly env: Readonly<Record<string, string>>;
  readonly colorScheme: 'light' | 'dark';
  readonly headed: boolean;
}
