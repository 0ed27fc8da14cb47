import { useState } from 'react';
import { Segments } from '../components/segments.tsx';

/** `public/theme.js` reads it before the page is drawn. */
const STORED_AS = 'almirant.theme';

const themes = { system: 'System', light: 'Light', dark: 'Dark' } as const;

type Theme = keyof typeof themes;

/** Light, dark, or as the system has it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(chosenTheme);
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };
  return <Segments legend="Theme" options={themes} value={theme} onChange={choose} />;
}

function chosenTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(STORED_AS);
    else localStorage.setItem(STORED_AS, theme);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
