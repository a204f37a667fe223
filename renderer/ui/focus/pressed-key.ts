import { withPlainDigits } from '../../../data/text/plain-digits.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/**
 * The digit that a key stands for: its own; on layouts whose top row types signs, such as AZERTY, the digit of its
 * position.
 */
export function digitOf({ key, code, shiftKey }: Pressed): number | null {
  const own = withPlainDigits(key);
  if (/^\d$/.test(own)) return Number(own);
  const [, place] = /^Digit(\d)$/.exec(shiftKey ? '' : code) ?? [];
  return place === undefined ? null : Number(place);
}

/** The lower-case letter that a key stands for: its own if it is Latin, else that of its place; empty for others. */
export function letterOf({ key, code }: Pressed): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const [, place = ''] = /^Key([A-Z])$/.exec(/^\p{L}$/u.test(key) ? code : '') ?? [];
  return place.toLowerCase();
}
