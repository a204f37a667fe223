import { Fragment } from 'react';

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
