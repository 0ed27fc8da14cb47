import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SERVER = 'http://localhost:3001';

/** A request as the server's own page would send it, whose origin alone it takes sessions from. */
const toServer = { target: SERVER, changeOrigin: true, headers: { origin: SERVER } };

/** The console: files that the server hands out under whatever path it is reached at. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  server: { proxy: { '/api': toServer, '/graphql': toServer } },
  build: {
    emptyOutDir: true,
    target: 'es2023',
    // What is inlined would need the policy to let data addresses in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
