import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { describeFirst } from '../../src/setup/first-start.ts';

const KEY = `alm_k1_${'x'.repeat(49)}`;
const url = 'http://localhost:3001';
const first = { key: KEY, projectId: 'p-1', email: 'owner@almirant.local', password: 'secret' };

test('the first start prints the key on a line of its own and in the export line only', () => {
  const lines = describeFirst(first, url).split('\n');

  expect(lines.filter((line) => line.includes(KEY))).toEqual([
    `API key: ${KEY}`,
    ` export ALMIRANT_API_KEY=${KEY}`,
  ]);
});

test('the printed commands and the .mcp.json read the key from the environment', () => {
  const message = describeFirst(first, url);
  const [, config = ''] = /(\{\n {2}"mcpServers"[\s\S]*?\n\})/.exec(message) ?? [];
  const commands = message.match(/^curl (?:.|\\\n)*$/gm) ?? [];

  expect(JSON.parse(config).mcpServers.almirant.headers).toEqual({
    Authorization: `Bearer \${ALMIRANT_API_KEY}`,
  });
  expect(commands).toHaveLength(2);
  for (const command of commands) {
    const printed = execFileSync('sh', ['-c', `curl() { printf '%s\\n' "$@"; }\n${command}`], {
      env: { ALMIRANT_API_KEY: KEY },
    });
    expect(printed.toString()).toContain(`Authorization: Bearer ${KEY}\n`);
  }
});
