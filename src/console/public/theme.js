// Runs before the first paint to avoid a flash of the wrong theme.
try {
  const theme = localStorage.getItem('almirant.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the page follows the system theme.
}
