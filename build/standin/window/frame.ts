import { originOf } from '../chromium/addresses.ts';

/** Electron's `WebFrameMain` of a top frame: the only frame in which a preload runs. */
export class StandInFrame {
  readonly parent = null;
  readonly frameTreeNodeId: number;
  readonly routingId = 1;
  readonly processId = 1;
  readonly name = '';
  url = 'about:blank';

  constructor(frameTreeNodeId: number) {
    this.frameTreeNodeId = frameTreeNodeId;
  }

  get top(): StandInFrame {
    return this;
  }

  get frames(): readonly [] {
    return [];
  }

  get framesInSubtree(): readonly StandInFrame[] {
    return [this];
  }

  get origin(): string {
    return originOf(this.url);
  }

  isDestroyed(): boolean {
    return false;
  }
}
