import { Fragment } from 'react';

/** What the person typed, line by line: a line end is a line end, on paper and in Markdown too. */
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
