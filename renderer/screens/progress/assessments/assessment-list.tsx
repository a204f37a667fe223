import { useId, useState } from 'react';
import type { Assessment } from '../../../../data/assessments/assessment.ts';
import { soFarFirst } from '../../../../data/assessments/so-far.ts';
import { byYear, type YearGroup } from '../../../../data/progress/by-year.ts';
import { dayNames } from '../../../../data/progress/day-names.ts';
import type { AssessmentId } from '../../../../data/values/ids.ts';
import { useToday } from '../../../state/use-today.ts';
import { Section } from '../../../ui/section.tsx';
import { WideBox } from '../../../ui/wide-box.tsx';
import classes from './assessment-list.module.css';
import { AssessmentRow } from './assessment-row.tsx';
import { YearButton } from './year-fold.tsx';

/** Every assessment, the newest first, and at the end what is still to come; a long list is grouped by year, with the older years collapsed. */
export function AssessmentList({ assessments }: { readonly assessments: readonly Assessment[] }) {
  const today = useToday();
  if (assessments.length === 0) return null;
  const years = byYear(soFarFirst(assessments.toReversed(), today));
  const isLong = years.some(({ open }) => !open);
  const names = dayNames(assessments);
  return (
    <Section title="Assessments">
      <WideBox label="Assessments">
        <table className={classes.list}>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Direction</th>
              <th scope="col">Contents</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          {isLong ? (
            years.map((group) => <AssessmentYear key={group.year} group={group} names={names} />)
          ) : (
            <tbody>
              {years.flatMap(({ items }) =>
                items.map((assessment) => (
                  <AssessmentRow
                    key={assessment.id}
                    assessment={assessment}
                    name={names.get(assessment.id) ?? ''}
                  />
                )),
              )}
            </tbody>
          )}
        </table>
      </WideBox>
    </Section>
  );
}

function AssessmentYear({
  group: { year, items, open },
  names,
}: {
  readonly group: YearGroup<Assessment>;
  readonly names: ReadonlyMap<AssessmentId, string>;
}) {
  const [isOpen, setOpen] = useState(open);
  const id = useId();
  return (
    <>
      <tbody className={classes.year}>
        <tr>
          <th colSpan={4} scope="rowgroup">
            <YearButton
              year={year}
              count={items.length}
              open={isOpen}
              of={id}
              toggle={() => setOpen(!isOpen)}
            />
          </th>
        </tr>
      </tbody>
      <tbody id={id} hidden={!isOpen}>
        {isOpen &&
          items.map((assessment) => (
            <AssessmentRow
              key={assessment.id}
              assessment={assessment}
              name={names.get(assessment.id) ?? ''}
            />
          ))}
      </tbody>
    </>
  );
}
