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

/** The app while it runs, whatever it runs on. */
export interface RunningApp {
  readonly runtime: 'electron' | 'standin';
  /** The window's page. */
  readonly page: Page;
  /** All that the app wrote on its output so far. */
  output(): string;
  /** Answers every save dialog from here on. */
  answerSaveDialog(answer: string | 'cancel'): Promise<void>;
  /** Answers every open dialog from here on. */
  answerOpenDialog(answer: string | 'cancel'): Promise<void>;
  /** Answers every question of the system's (a message box) from here on: the button's place among its buttons. */
  answerMessageBox(button: number): Promise<void>;
  /** The questions asked so far, each as its message. Only on the stand-in. */
  messageBoxes(): Promise<readonly string[]>;
  /** Clicks the menu's item with this id, as its key would. */
  clickMenu(id: string): Promise<void>;
  /** Chooses from the menu that the mouse's right button opens, once it is open. Only on the stand-in. */
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
  /** What the app asked the system to notify of, from the first to the last. Only on the stand-in: on Electron it throws. */
  notifications(): Promise<readonly { readonly title: string; readonly body: string }[]>;
  /** Clicks the notification with this place among them. Only on the stand-in. */
  clickNotification(index: number): Promise<void>;
  /** Tells the app what the system does: it goes to sleep, or its screen is locked. */
  powerEvent(name: 'suspend' | 'lock-screen'): Promise<void>;
  /**
   * From here on the answers of a method, such as `saveAssessment`, are made and don't reach the page until
   * the function that this gives is called: what is asked is done, and the page doesn't know it yet. Only on
   * the stand-in.
   */
  holdAnswers(method: string): Promise<() => Promise<void>>;
  /** From here on the frame of each call is gone by the time that it is heard. Only on the stand-in. */
  loseSenderFrame(): Promise<void>;
  /** Closes the window as its close button does. */
  closeWindow(): Promise<void>;
  /** Waits until the app has ended of itself; gives its exit code. */
  ended(): Promise<number | null>;
  /** Ends the page's process, as a crash does; gives the page that comes in its place. Only on the stand-in. */
  crashPage(): Promise<Page>;
  /** Ends as a desktop ends it at logging out (SIGTERM). */
  logOut(): Promise<void>;
  /** Ends everything at once, without a word to the app (kill -9). */
  kill(): Promise<void>;
  /** Ends as "Quit" does. */
  close(): Promise<void>;
}

/** How to start the app. */
export interface StartRequest {
  /** The folder that holds package.json and out/, or the executable of a packed app. */
  readonly what:
    | { readonly kind: 'folder'; readonly folder: string }
    | { readonly kind: 'packed'; readonly executable: string };
  readonly userData: string;
  readonly env: Readonly<Record<string, string>>;
  readonly colorScheme: 'light' | 'dark';
  readonly headed: boolean;
}
