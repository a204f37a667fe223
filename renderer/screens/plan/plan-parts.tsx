import { Link } from 'wouter';
import { type PlanPart, planParts, planPaths } from '../../app/places.ts';
import classes from './plan-parts.module.css';

const names = {
  actions: 'Actions',
  focus: 'Focus',
  path: 'Is this my path?',
  document: 'Growth plan',
} as const satisfies Record<PlanPart, string>;

/** Links between the parts of the plan. */
export function PlanParts({ here }: { readonly here: PlanPart }) {
  return (
    <nav className={classes.parts} aria-label="Parts of the plan">
      {planParts.map((part) => (
        <Link
          key={part}
          href={planPaths[part]}
          className={classes.part}
          aria-current={part === here ? 'page' : undefined}
        >
          {names[part]}
        </Link>
      ))}
    </nav>
  );
}
