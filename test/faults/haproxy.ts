import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installIfMissing } from '../../scripts/install-from-debian.ts';
import { findFreePort, TemporaryServer } from '../../scripts/temporary-server.ts';

const HAPROXY = 'haproxy';
const CHECK_MS = 200;
const POLL_MS = 20;

export type Haproxy = { origin: string; stop: () => Promise<void> };

/** Starts a haproxy that balances over servers on these ports and asks for their readiness. */
export async function startHaproxy(ports: readonly string[]): Promise<Haproxy> {
  installIfMissing(HAPROXY);
  const port = await findFreePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'almirant-haproxy-'));
  const file = path.join(folder, 'haproxy.cfg');
  writeFileSync(file, configuration(port, ports));
  const server = new TemporaryServer(folder, 'SIGTERM');
  server.start(HAPROXY, ['-db', '-f', file], undefined);
  const origin = `http://127.0.0.1:${port}`;
  while (!(await forwards(origin))) {
    server.assertRunning();
    await sleep(POLL_MS);
  }
  return { origin, stop: () => server.stop() };
}

function configuration(port: number, ports: readonly string[]): string {
  const servers = ports.map((each) => `  server on-${each} 127.0.0.1:${each}`);
  return `
defaults
  mode http
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  timeout check 5s
frontend in
  bind 127.0.0.1:${port}
  default_backend almirant
backend almirant
  balance roundrobin
  option httpchk GET /health/ready
  default-server check inter ${CHECK_MS}ms fall 2 rise 2
${servers.join('\n')}
`;
}

async function forwards(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/health/live`);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
