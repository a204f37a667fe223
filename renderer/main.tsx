import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { answerClosing } from './app/answer-closing.ts';
import { answerLocking } from './app/answer-locking.tsx';
import { App, loadFirst } from './app/app.tsx';
import { notifyCameBack } from './app/came-back.ts';
import { notifyUnexpectedErrors } from './app/unexpected.ts';
import { reportNothingUnsaved } from './state/autosave/report-unsaved.ts';
import './styles/fonts.css';
import './styles/mantine.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/forced-colours.css';
import './styles/visually-hidden.css';

notifyUnexpectedErrors();
notifyCameBack();
reportNothingUnsaved();
answerClosing();
answerLocking();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void loadFirst().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
