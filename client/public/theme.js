// Runs before the first paint, so that a chosen theme never flashes. A file of its own because the page's policy
// allows no script inside it.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('coterie.theme');
  } catch {}
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme =
    chosen === 'dark' || chosen === 'light' ? chosen : dark ? 'dark' : 'light';
})();
