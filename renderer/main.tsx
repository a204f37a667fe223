import { createRoot } from 'react-dom/client';
import { App, loadFirst } from './app.tsx';
import { tellCameBack } from './components/came-back.ts';
import { tellUnexpected } from './components/unexpected.ts';
import { answerLeaving } from './hooks/answer-leaving.ts';
import { answerLocking } from './hooks/veil.tsx';
import './styles/fonts.css';
import '@mantine/core/styles.layer.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/aloud.css';

tellUnexpected();
tellCameBack();
answerLeaving();
answerLocking();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void loadFirst().then(() => createRoot(root).render(<App />));
