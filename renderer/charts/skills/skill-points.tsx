import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react';
import { skillOf } from '../../../data/ladder/lookup.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { standingWords } from '../../../data/skills/skill-words.ts';
import type { SkillStanding } from '../../../data/skills/skills.ts';
import type { SkillId } from '../../../data/values/ids.ts';
import { type Area, pointArea } from './point-areas.ts';
import { PointNote } from './point-note.tsx';
import classes from './skill-points.module.css';
import { largeRadar } from './skill-radar.tsx';
import { useOpenPoint } from './use-open-point.ts';

/**
 * The points of the large radar, to be laid over its drawing: one stop for Tab, then the arrow keys. A skill's point
 * and its name open a note, by pointing, pressing or reaching it; Escape closes it.
 */
export function SkillPoints({
  ladder,
  standings,
  note,
}: {
  readonly ladder: Ladder;
  readonly standings: readonly SkillStanding[];
  /** The note about a skill; `wordsId` names the part of it that is read out with the point. */
  readonly note: (
    standing: SkillStanding,
    options: { readonly wordsId: string; readonly close: () => void },
  ) => ReactNode;
}) {
  const group = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<SkillId | null>(null);
  const { open, hover, leave, stay, press, reach, close } = useOpenPoint();
  const id = useId();
  const { width, height } = largeRadar;
  const opened = standings.find(({ skill }) => skill === open?.skill);
  const stopAt = standings.some(({ skill }) => skill === stop) ? stop : standings[0]?.skill;

  function pointOf(skill: SkillId): HTMLElement | null {
    return group.current?.querySelector<HTMLElement>(`[data-skill="${CSS.escape(skill)}"]`) ?? null;
  }

  /** A note that had the focus returns it to its point. */
  function closeNote(): void {
    if (open === null) return;
    const note = group.current?.querySelector(`[id="${CSS.escape(id)}"]`);
    if (note?.contains(document.activeElement)) pointOf(open.skill)?.focus();
    close();
  }

  function step(event: KeyboardEvent, index: number): void {
    const next = stepFrom(event.key, index, standings.length);
    const skill = next === null ? undefined : standings[next]?.skill;
    if (skill === undefined) return;
    event.preventDefault();
    pointOf(skill)?.focus();
  }

  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) close();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={group}
      className={classes.points}
      style={{ maxWidth: width, aspectRatio: `${width} / ${height}` }}
      role="group"
      aria-label="Skills on this chart"
      aria-describedby={`${id}-keys`}
      onBlur={onBlur}
    >
      <span id={`${id}-keys`} hidden>
        The arrow keys move from skill to skill.
      </span>
      {standings.map((standing, index) => {
        const { skill } = standing;
        const isOpen = open?.skill === skill;
        const name = skillOf(ladder, skill).name;
        const words = standingWords(standing);
        const { point, label } = pointArea(standing, index, standings.length, [name, words]);
        return (
          <button
            key={skill}
            type="button"
            className={classes.point}
            data-skill={skill}
            data-rated={standing.kind === 'rated'}
            style={{
              ...inPercent(point, { left: 0, top: 0, width, height }),
              zIndex: isOpen ? 1 : undefined,
            }}
            tabIndex={skill === stopAt ? 0 : -1}
            aria-label={`${name}: ${words.replace(' · ', ', ')}`}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-describedby={isOpen ? `${id}-words` : undefined}
            onPointerOver={({ pointerType, target }) => {
              if (pointerType !== 'touch') hover(skill, target);
            }}
            onPointerLeave={leave}
            onFocus={({ currentTarget }) => {
              setStop(skill);
              if (currentTarget.matches(':focus-visible')) reach(skill, currentTarget);
            }}
            onClick={({ target }) => press(skill, target)}
            onKeyDown={(event) => step(event, index)}
          >
            {label && <span className={classes.label} style={inPercent(label, point)} />}
          </button>
        );
      })}
      {open !== null && opened !== undefined && (
        <PointNote
          key={open.skill}
          id={id}
          label={skillOf(ladder, open.skill).name}
          anchor={open.anchor}
          onPointerEnter={stay}
          onPointerLeave={leave}
          onEscape={closeNote}
        >
          {note(opened, { wordsId: `${id}-words`, close: closeNote })}
        </PointNote>
      )}
    </div>
  );
}

/** An area within another one, so that both grow and shrink with the drawing. */
function inPercent(area: Area, outer: Area) {
  return {
    left: `${((area.left - outer.left) / outer.width) * 100}%`,
    top: `${((area.top - outer.top) / outer.height) * 100}%`,
    width: `${(area.width / outer.width) * 100}%`,
    height: `${(area.height / outer.height) * 100}%`,
  };
}

/** The point that a key leads to, around the chart; null for other keys. */
function stepFrom(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
