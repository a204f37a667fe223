import { Leaning } from '../../../../data/plan/path.ts';
import { leaningWords, pathSentence } from '../../../../data/plan/path-words.ts';
import { formatDate } from '../../../../data/text/dates.ts';
import { localDay } from '../../../../data/values/iso-date.ts';
import { SaveStateWords } from '../../../state/autosave/save-state-words.tsx';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import { changeWithUndo } from '../../../ui/undo/last-step.ts';
import { Choice } from './choice.tsx';
import { Consideration } from './consideration.tsx';
import { pathNoteProblem, usePath } from './path-autosave.ts';
import classes from './path-part.module.css';

/** Both tracks side by side, what draws the person, and what they prefer: every answer is a full one. */
export function PathPart() {
  const { ladder } = useReady();
  const { path: saved } = useRecords();
  const { path, saveState, change } = usePath();
  const { considerations } = ladder.path;
  return (
    <>
      <PageHeader
        title="Is this my path?"
        kicker={
          saved.savedAt === null
            ? 'Not answered yet'
            : `Last changed ${formatDate(localDay(new Date(saved.savedAt)))}`
        }
        lead={<RichSentence sentence={pathSentence(ladder, path)} />}
      />
      {considerations.length > 0 && (
        <h2 className="visually-hidden">
          {ladder.path.ic} and {ladder.path.management}
        </h2>
      )}
      <div className={classes.tracks} aria-hidden="true">
        <p>{ladder.path.ic}</p>
        <p>{ladder.path.management}</p>
      </div>
      {considerations.map((consideration) => (
        <Consideration
          key={consideration.id}
          consideration={consideration}
          draw={path.draws.find((each) => each.consideration === consideration.id)?.draw ?? null}
          onChange={(draw) => {
            const others = path.draws.filter((each) => each.consideration !== consideration.id);
            const draws =
              draw === null ? others : [...others, { consideration: consideration.id, draw }];
            changeWithUndo(path, { draws }, change);
          }}
        />
      ))}
      <section className={classes.part} aria-labelledby="leaning">
        <h2 id="leaning">What you’re leaning towards</h2>
        <p className={classes.soft}>
          Any of these is a good answer, including staying where you are or not knowing yet.
        </p>
        <Choice
          labelledBy="leaning"
          value={path.leaning}
          options={Leaning.options.map((leaning) => ({
            value: leaning,
            label: leaningWords(ladder, leaning),
          }))}
          onChange={(leaning) => change({ leaning })}
        />
      </section>
      <section className={classes.part} aria-label="Note">
        <GrowingTextarea
          label="A note to yourself"
          description="Private. Your growth plan leaves it out unless you tick “My notes” there."
          leastRows={3}
          mostRows={16}
          dir="auto"
          value={path.note}
          error={pathNoteProblem(path.note)}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <div className={classes.saveState}>
          <SaveStateWords what="answers" saveState={saveState} />
        </div>
      </section>
    </>
  );
}
