import type { Permission } from '../../generated/graphql.ts';
import { serverAddress } from '../server-address.ts';

/** A copyable text; `text` takes the key, masked for display or real for copying. */
export type SnippetPart = {
  caption: string;
  /** Completes the button's label, such as "Copy command". */
  noun: string;
  hasKey: boolean;
  text: (key: string) => string;
};

export type Snippet = { id: string; title: string; parts: readonly SnippetPart[] };

/** Usage examples with the URL of this server. */
export function snippetsFor(permissions: readonly Permission[]): readonly [Snippet, ...Snippet[]] {
  const canReadProjects = permissions.includes('PROJECTS_READ');
  const rest = serverAddress(canReadProjects ? 'api/projects' : 'api/me');
  return [
    { id: 'mcp', title: '.mcp.json', parts: [environmentPart, mcpPart()] },
    { id: 'curl', title: 'curl', parts: [environmentPart, curlPart(rest)] },
    { id: 'graphql', title: 'GraphQL', parts: [environmentPart, graphqlPart()] },
    { id: 'ci', title: 'CI', parts: [secretPart, workflowPart(rest)] },
  ];
}

/** With the leading space, most shells keep the line out of their history. */
const environmentPart: SnippetPart = {
  caption: 'Set this variable first',
  noun: 'line',
  hasKey: true,
  text: (key) => ` export ALMIRANT_API_KEY=${key}`,
};

function mcpPart(): SnippetPart {
  const server = {
    type: 'http',
    url: serverAddress('mcp'),
    headers: { Authorization: `Bearer \${ALMIRANT_API_KEY}` },
  };
  return {
    caption: '.mcp.json in your project',
    noun: '.mcp.json',
    hasKey: false,
    text: () => JSON.stringify({ mcpServers: { almirant: server } }, null, 2),
  };
}

function curlPart(address: string): SnippetPart {
  return {
    caption: 'In a terminal',
    noun: 'command',
    hasKey: false,
    text: () => `curl -H "Authorization: Bearer $ALMIRANT_API_KEY" \\\n  ${address}`,
  };
}

function graphqlPart(): SnippetPart {
  return {
    caption: 'In a terminal',
    noun: 'command',
    hasKey: false,
    text: () =>
      [
        'curl -H "Authorization: Bearer $ALMIRANT_API_KEY"',
        '-H "Content-Type: application/json"',
        `-d '{"query": "{ viewer { user { name } organization { name } } }"}'`,
        serverAddress('graphql'),
      ].join(' \\\n  '),
  };
}

const secretPart: SnippetPart = {
  caption: 'Save the key as a GitHub repository secret: paste it when asked',
  noun: 'command',
  hasKey: false,
  text: () => 'gh secret set ALMIRANT_API_KEY',
};

function workflowPart(address: string): SnippetPart {
  const lines = [
    '- name: Call Almirant',
    '  env:',
    `    ALMIRANT_API_KEY: \${{ secrets.ALMIRANT_API_KEY }}`,
    `  run: curl --fail -H "Authorization: Bearer $ALMIRANT_API_KEY" ${address}`,
  ];
  return {
    caption: 'GitHub Actions step',
    noun: 'step',
    hasKey: false,
    text: () => lines.join('\n'),
  };
}
