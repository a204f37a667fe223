import {
  positionGiven,
  type ShiftAnswer,
  type ShiftPosition,
} from '../../../data/assessments/assessment.ts';
import { levelOf } from '../../../data/ladder/lookup.ts';
import { wantedEnd } from '../../../data/ladder/route.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { positionWords, type TransitionStanding } from '../../../data/shifts/shifts.ts';
import { wantedWords } from '../../../data/shifts/wanted-words.ts';
import { capitalised, type Voice, voices } from '../../../data/text/sentence.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { levelLook } from '../chart-theme.ts';
import './shift-tracks.css';

/**
 * One transition's shifts: each is a line between its two ends, with the ladder's `from` on the left and the
 * person's mark at one of five positions; `earlier` is a hollow mark. If the transition is on the route, the
 * wanted end is marked in words.
 */
export function ShiftTracks({
  ladder,
  standing: { transition, heading, shifts },
  earlier = [],
  isOnRoute = true,
  voice = 'you',
}: {
  readonly ladder: Ladder;
  readonly standing: TransitionStanding;
  readonly isOnRoute?: boolean;
  readonly earlier?: readonly ShiftAnswer[];
  readonly voice?: Voice;
}) {
  const { own } = voices[voice];
  const wanted = isOnRoute ? wantedEnd(heading) : null;
  return (
    <table className="shift-tracks">
      <caption className="visually-hidden">
        {capitalised(own)} position between the two ends of each shift
      </caption>
      <thead>
        <tr>
          <End
            ladder={ladder}
            level={transition.from}
            wanted={wanted === 'from' && wantedWords(heading)}
          />
          <th scope="col">
            <span className="visually-hidden">{capitalised(own)} position</span>
          </th>
          <End
            ladder={ladder}
            level={transition.to}
            wanted={wanted === 'to' && wantedWords(heading)}
          />
        </tr>
      </thead>
      <tbody>
        {shifts.map((standing) => {
          const { shift } = standing;
          const ref = { transition: transition.id, shift: shift.id };
          return (
            <tr key={shift.id}>
              <th scope="row" className="shift-tracks-from">
                {shift.from}
              </th>
              <td className="shift-tracks-track">
                {standing.kind === 'placed' ? (
                  <>
                    <ShiftTrack
                      position={standing.position}
                      earlier={positionGiven(earlier, ref)}
                      wanted={wanted}
                      colour={levelLook(ladder, transition[wanted ?? 'to']).line}
                    />
                    <span className="visually-hidden">
                      {positionWords(shift, standing.position)}
                    </span>
                  </>
                ) : (
                  <span className="shift-tracks-none">not answered</span>
                )}
              </td>
              <td>{shift.to}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function End({
  ladder,
  level,
  wanted,
}: {
  readonly ladder: Ladder;
  readonly level: LevelId;
  /** The wanted end's name; false at the other end. */
  readonly wanted: string | false;
}) {
  return (
    <th scope="col" style={{ color: levelLook(ladder, level).text }}>
      {levelOf(ladder, level).name}
      {wanted && <span className="shift-tracks-wanted"> · {wanted}</span>}
    </th>
  );
}

/**
 * Five positions on a line: a full dot for the current position, a ring for the earlier one, a bar at the
 * wanted end.
 */
function ShiftTrack({
  position,
  earlier,
  wanted,
  colour,
}: {
  readonly position: ShiftPosition;
  readonly earlier: ShiftPosition | null;
  readonly wanted: 'from' | 'to' | null;
  readonly colour: string;
}) {
  const at = (place: number) => `${(place - 1) * 25}%`;
  const moved = earlier !== null && earlier !== position;
  return (
    <svg width="100%" height="20" aria-hidden="true" className="shift-track">
      <line x1="0" x2="100%" y1="10" y2="10" stroke="var(--line-strong)" />
      {[1, 2, 3, 4, 5].map((place) => (
        <line
          key={place}
          x1={at(place)}
          x2={at(place)}
          y1="7"
          y2="13"
          stroke="var(--line-strong)"
        />
      ))}
      {wanted !== null && (
        <line
          x1={wanted === 'to' ? '100%' : '0'}
          x2={wanted === 'to' ? '100%' : '0'}
          y1="2"
          y2="18"
          stroke={colour}
          strokeWidth="3"
        />
      )}
      {moved && (
        <>
          <line
            x1={at(earlier)}
            x2={at(position)}
            y1="10"
            y2="10"
            stroke="var(--ink)"
            strokeWidth="2"
          />
          <circle
            cx={at(earlier)}
            cy="10"
            r="4"
            fill="var(--paper)"
            stroke="var(--ink)"
            strokeWidth="1.5"
          />
        </>
      )}
      <circle cx={at(position)} cy="10" r="6" fill="var(--ink)" />
    </svg>
  );
}
