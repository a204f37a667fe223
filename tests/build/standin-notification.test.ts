import { expect, test } from 'vitest';
import { Notification } from '../../build/standin/system/notification.ts';

test('outside of a driven run, notifications are not supported', () => {
  expect(Notification.isSupported()).toBe(false);
  const notification = new Notification({ title: 'Due', body: 'Today' });
  const happened: string[] = [];
  notification.on('show', () => happened.push('shown'));
  notification.show();
  expect([notification.title, notification.body]).toEqual(['Due', 'Today']);
  expect(happened).toEqual([]);
});

test('the parts of Notification that the stand-in lacks throw an error that says so', () => {
  expect(() => Reflect.construct(Notification, [{ title: 'Due', silent: true }])).toThrow(
    'not in the stand-in: Notification’s option silent',
  );
  expect(() => Reflect.get(Notification, 'getHistory')).toThrow(
    'not in the stand-in: Notification.getHistory',
  );
});
