import { listen } from '../../src/http/listen.ts';
import { testApp } from './app.ts';

export type ListeningApp = { url: string; stop: () => Promise<void> };

/** The tests' app on a port, for clients that need a URL. */
export async function listeningApp(): Promise<ListeningApp> {
  const { handle } = await testApp();
  const { port, stop } = await listen({ handle, port: 0, hostname: '127.0.0.1' });
  return { url: `http://127.0.0.1:${port}`, stop };
}
