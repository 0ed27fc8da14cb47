import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/segments.css';
import './styles/page.css';
import './styles/dialog.css';
import './styles/feedback.css';
import './styles/table.css';
import './styles/api-keys.css';
import './styles/new-key.css';
import './styles/api-key.css';
import './styles/members.css';
import './styles/home.css';
import './styles/motion.css';
import './styles/forced-colors.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
