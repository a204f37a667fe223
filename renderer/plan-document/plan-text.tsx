import { Fragment } from 'react';

/** About a third of a page: a longer text may continue on the next one, instead of leaving this one half empty. */
const longText = 1_200; // characters
const manyLines = 14;

/** The class of what contains these texts: whether it may break inside. */
export function breaksWith(...texts: readonly string[]): string | undefined {
  const whole = texts.join('\n');
  const isLong = whole.length > longText || whole.split('\n').length > manyLines;
  return isLong ? 'plan-breaks' : undefined;
}

/** The person's text, line by line: a line break stays one, on paper and in Markdown, too. */
export function PlanText({ text }: { readonly text: string }) {
  let at = 0;
  return (
    <bdi>
      {text
        .trim()
        .split(/\r\n|\r|\n/)
        .map((line) => {
          const key = at++;
          return (
            <Fragment key={key}>
              {key > 0 && <br />}
              {line}
            </Fragment>
          );
        })}
    </bdi>
  );
}
