export interface RequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly webContentsId: number;
  readonly resourceType: string;
  readonly referrer: string;
  readonly timestamp: number;
}

export interface ResponseDetails extends RequestDetails {
  readonly statusCode: number;
  readonly statusLine: string;
  readonly responseHeaders: Readonly<Record<string, string[]>>;
}

export interface RequestVerdict {
  readonly cancel?: boolean;
  readonly redirectURL?: string;
}

export interface ResponseVerdict {
  readonly cancel?: boolean;
  readonly responseHeaders?: Readonly<Record<string, string | string[]>>;
}

type Listener<Details, Verdict> = (details: Details, callback: (verdict: Verdict) => void) => void;
interface Filter {
  readonly urls: readonly string[];
}

/** The `webRequest` of one Electron session. */
export class WebRequest {
  readonly #before = new Hook<RequestDetails, RequestVerdict>();
  readonly #received = new Hook<ResponseDetails, ResponseVerdict>();

  onBeforeRequest(...args: HookArguments<RequestDetails, RequestVerdict>): void {
    this.#before.set(...args);
  }

  onHeadersReceived(...args: HookArguments<ResponseDetails, ResponseVerdict>): void {
    this.#received.set(...args);
  }

  askBeforeRequest(details: RequestDetails): Promise<RequestVerdict> {
    return this.#before.ask(details);
  }

  askHeadersReceived(details: ResponseDetails): Promise<ResponseVerdict> {
    return this.#received.ask(details);
  }
}

type HookArguments<Details, Verdict> =
  | [listener: Listener<Details, Verdict> | null]
  | [filter: Filter, listener: Listener<Details, Verdict> | null];

class Hook<Details extends { readonly url: string }, Verdict extends object> {
  #listener: Listener<Details, Verdict> | null = null;
  #patterns: readonly RegExp[] = [];

  set(...args: HookArguments<Details, Verdict>): void {
    const [filter, listener] = args.length === 1 ? [{ urls: [] }, args[0]] : args;
    this.#patterns = filter.urls.map(patternOf);
    this.#listener = listener;
  }

  ask(details: Details): Promise<Verdict | Record<string, never>> {
    const listener = this.#listener;
    const matches = this.#patterns.length === 0 || this.#patterns.some((p) => p.test(details.url));
    if (listener === null || !matches) return Promise.resolve({});
    return new Promise((resolve) => listener(details, resolve));
  }
}

/** A match pattern of Electron's filters, such as `<all_urls>` or `https://*.example.org/*`. */
function patternOf(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  return new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
      .join('.*')}$`,
  );
}
