/** Builds the page of published files into `dist/client/published.html`: one file, with all scripts and styles in it. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Only this script runs, and nothing may be asked of any host. */
const policy = (script: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Puts what was built into the page, and leaves nothing beside it. */
const oneFile: Plugin = {
  name: 'one-file',
  generateBundle: {
    // After Vite has put in what imports on demand need.
    order: 'post',
    handler(_options, bundle) {
      const files = Object.values(bundle);
      const page = files.find(({ fileName }) => fileName.endsWith('.html'));
      const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
      const styles = files.flatMap((file) =>
        file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
      );
      if (page?.type !== 'asset' || scripts.length !== 1)
        throw new Error('Expected one page and one script.');
      // No text of the script may end its element.
      const script = scripts.join('').replaceAll('</script', '<\\/script');
      const bare = String(page.source)
        .replace(/<script type="module"[^>]*><\/script>/, '')
        .replace(/<link rel="(stylesheet|modulepreload)"[^>]*>/g, '');
      const html = bare
        .replace(
          '<meta charset="utf-8" />',
          (charset) =>
            `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy(script)}" />`,
        )
        .replace('</head>', () => `<style>${styles.join('')}</style></head>`)
        .replace('</body>', () => `<script type="module">${script}</script></body>`);
      for (const { fileName } of files) delete bundle[fileName];
      this.emitFile({ type: 'asset', fileName: 'published.html', source: html });
    },
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  plugins: [react(), oneFile],
  build: {
    outDir: fileURLToPath(new URL('../../dist/client', import.meta.url)),
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
