import { drawWords, pathSentence } from '../../data/plan/path-words.ts';
import type { PlanContent } from '../../data/plan/plan-content.ts';
import { RichSentence } from '../ui/rich-sentence.tsx';

/** "Is this my path?": both tracks side by side, and which one draws me. */
export function PlanPath({ content }: { readonly content: PlanContent }) {
  const { ladder, path } = content;
  return (
    <section>
      <h2>Is this my path?</h2>
      <p className="plan-words">
        <RichSentence sentence={pathSentence(ladder, path, 'I')} />
      </p>
      <table className="plan-table plan-columns">
        <thead>
          <tr>
            <th scope="col">Consideration</th>
            <th scope="col">{ladder.path.ic}</th>
            <th scope="col">{ladder.path.management}</th>
            <th scope="col">What draws me</th>
          </tr>
        </thead>
        <tbody>
          {ladder.path.considerations.map(({ id, name, ic, management }) => {
            const draw = path.draws.find(({ consideration }) => consideration === id)?.draw;
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{ic}</td>
                <td>{management}</td>
                <td>{draw ? drawWords(ladder, draw) : 'not answered'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
