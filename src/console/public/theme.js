// Runs before the page is drawn, so that it never shows in the wrong colours first.
try {
  const theme = localStorage.getItem('almirant.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the page follows the system.
}
