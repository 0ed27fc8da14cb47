import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SERVER = 'http://localhost:3001';

/** Sends the server's own origin, as its CSRF guard rejects cookies from other origins. */
const toServer = { target: SERVER, changeOrigin: true, headers: { origin: SERVER } };

/** Relative URLs, so that the console works under any base path. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  server: { proxy: { '/api': toServer, '/graphql': toServer } },
  build: {
    emptyOutDir: true,
    target: 'es2023',
    // Inlined assets are data: URLs, which the Content-Security-Policy does not allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
