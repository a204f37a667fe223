/**
 * Wraps requests so that their answers arrive in the order of the requests: an early answer waits for those
 * before it, even if one of them fails.
 */
export function inOrder(): <Asked extends readonly unknown[], Answer>(
  ask: (...asked: Asked) => Promise<Answer>,
) => (...asked: Asked) => Promise<Answer> {
  let before: Promise<unknown> = Promise.resolve();
  return (ask) =>
    (...asked) => {
      const answer = ask(...asked);
      const inTurn = Promise.allSettled([before, answer]).then(() => answer);
      before = inTurn.catch(() => {});
      return inTurn;
    };
}
