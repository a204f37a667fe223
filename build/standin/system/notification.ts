import { EventEmitter } from 'node:events';
import { z } from 'zod';
import { notInTheStandIn, onlyWhatIsThere } from '../missing.ts';
import { switches } from '../switches.ts';
import { answerTest } from '../test-channel.ts';

interface NotificationOptions {
  readonly title?: string;
  readonly body?: string;
}

/** All that were shown, in order. */
const shown: StandInNotification[] = [];

/** Electron's `Notification`: in driven runs the test sees and clicks it; in other runs nothing shows it. */
class StandInNotification extends EventEmitter {
  static isSupported(): boolean {
    return switches.driven;
  }

  title: string;
  body: string;

  constructor({ title = '', body = '', ...others }: NotificationOptions = {}) {
    super();
    for (const name of Object.keys(others)) throw notInTheStandIn(`Notification’s option ${name}`);
    this.title = title;
    this.body = body;
  }

  show(): void {
    if (!StandInNotification.isSupported()) return;
    if (switches.noNotices) {
      setImmediate(() => this.emit('failed', {}, 'Notifications are not allowed.'));
      return;
    }
    shown.push(this);
    setImmediate(() => this.emit('show', {}));
  }
}

export const Notification = onlyWhatIsThere('Notification', StandInNotification);

answerTest('notifications', () => shown.map(({ title, body }) => ({ title, body })));
answerTest('click-notification', (index) => shown[z.number().parse(index)]?.emit('click', {}));
