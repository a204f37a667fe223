// In place before anything of the interface is read: it looks for the main process at once.
import './main-process.ts';
import '../../renderer/styles/mantine.css';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';
import '../../renderer/styles/visually-hidden.css';
