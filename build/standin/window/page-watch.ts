import { z } from 'zod';
import type { Session } from '../chromium/connection.ts';
import { notInTheStandIn } from '../missing.ts';

/** A page's events, in Chromium's order. */
export interface PageListener {
  /** The top frame has another document. */
  navigated(frameId: string, url: string): void;
  navigatedWithin(url: string): void;
  /** The top frame's document has reached this stage. */
  reached(stage: '-first-paint' | 'dom-ready' | 'did-finish-load'): void;
  /** The page wants to open a window. */
  opening(url: string, frameName: string): void;
  downloading(url: string, fileName: string): void;
  /** A binding was called in the page. */
  called(name: string, payload: string, contextId: number): void;
  crashed(): void;
  /** A frame or a worker of the page got a session, and waits. */
  attached(sessionId: string): void;
}

const navigated = z.object({
  frame: z.object({ id: z.string(), parentId: z.string().optional(), url: z.string() }),
});
const within = z.object({ frameId: z.string(), url: z.string() });
const lifecycle = z.object({ name: z.string(), frameId: z.string() });
const opening = z.object({ url: z.string(), windowName: z.string() });
const download = z.object({ url: z.string(), suggestedFilename: z.string() });
const call = z.object({ name: z.string(), payload: z.string(), executionContextId: z.number() });
const attached = z.object({ sessionId: z.string() });

const stages = [
  ['firstPaint', '-first-paint'],
  ['DOMContentLoaded', 'dom-ready'],
  ['load', 'did-finish-load'],
] as const;

/** Turns the protocol's events of a page into calls. */
export function watchPage(page: Session, mainFrameId: () => string, listener: PageListener): void {
  page.on('Page.frameNavigated', (params) => {
    const { frame } = navigated.parse(params);
    if (frame.parentId === undefined) listener.navigated(frame.id, frame.url);
  });
  page.on('Page.navigatedWithinDocument', (params) => {
    const { frameId, url } = within.parse(params);
    if (frameId === mainFrameId()) listener.navigatedWithin(url);
  });
  page.on('Page.lifecycleEvent', (params) => {
    const { name, frameId } = lifecycle.parse(params);
    const stage = stages.find(([known]) => known === name)?.[1];
    if (stage !== undefined && frameId === mainFrameId()) listener.reached(stage);
  });
  page.on('Page.windowOpen', (params) => {
    const { url, windowName } = opening.parse(params);
    listener.opening(url, windowName);
  });
  page.on('Page.downloadWillBegin', (params) => {
    const { url, suggestedFilename } = download.parse(params);
    listener.downloading(url, suggestedFilename);
  });
  page.on('Runtime.bindingCalled', (params) => {
    const { name, payload, executionContextId } = call.parse(params);
    listener.called(name, payload, executionContextId);
  });
  page.on('Page.javascriptDialogOpening', (params) => {
    if (z.object({ type: z.string() }).parse(params).type !== 'beforeunload') return;
    throw notInTheStandIn('a page that keeps its window open');
  });
  page.on('Inspector.targetCrashed', () => listener.crashed());
  page.on('Target.attachedToTarget', (params) => {
    listener.attached(attached.parse(params).sessionId);
  });
}
