import { useState } from 'react';
import { Segments } from '../components/segments.tsx';

/** Also read by `public/theme.js` before the first paint. */
const STORAGE_KEY = 'almirant.theme';

const themes = { system: 'System', light: 'Light', dark: 'Dark' } as const;

type Theme = keyof typeof themes;

export function ThemeChoice() {
  const [theme, setTheme] = useState(currentTheme);
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };
  return <Segments legend="Theme" options={themes} value={theme} onChange={choose} />;
}

function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Without storage the theme lasts until the page is closed.
  }
}
