import { AgainSign } from '../../../charts/skills/again-sign.tsx';
import { FullSign } from '../../../charts/skills/full-sign.tsx';
import { HollowSign } from '../../../charts/skills/hollow-sign.tsx';
import classes from './skill-signs.module.css';

/** What the signs on the lines mean, in a sentence; a line without room for dots is thick where it is solid. */
export function SkillSigns({
  roomy,
  seenAgain,
}: {
  readonly roomy: boolean;
  readonly seenAgain: boolean;
}) {
  return (
    <p className={classes.signs}>
      {roomy ? (
        <>
          <FullSign /> <span className="visually-hidden">A dot</span> is a score with evidence from
          the six months before it, <HollowSign spoken={false} />{' '}
          <span className="visually-hidden">a ring</span> one without
        </>
      ) : (
        <>
          <Stroke width={4.5} /> <span className="visually-hidden">A thick line</span> has evidence
          from the six months before each score, <Stroke width={1.25} />{' '}
          <span className="visually-hidden">a thin one</span> has none; the newest score is a dot or
          a ring
        </>
      )}
      {seenAgain && (
        <>
          ; <AgainSign /> <span className="visually-hidden">a dashed ring</span> is the same day in
          hindsight
        </>
      )}
      .
    </p>
  );
}

function Stroke({ width }: { readonly width: number }) {
  return (
    <svg width="26" height="9" viewBox="0 0 26 9" aria-hidden="true">
      <line
        x1="3"
        x2="23"
        y1="4.5"
        y2="4.5"
        stroke="currentColor"
        strokeWidth={width}
        strokeLinecap="round"
      />
    </svg>
  );
}
