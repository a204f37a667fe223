import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { tellUnexpected } from './components/unexpected.ts';
import { answerLeaving } from './hooks/before-leaving.ts';
import './styles/fonts.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/aloud.css';

tellUnexpected();
answerLeaving();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
