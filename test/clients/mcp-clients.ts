import type { Client } from './client.ts';

const SDK = '@modelcontextprotocol/sdk';
const done = 'Listed the core tools and called one';

type Row = Pick<Client, 'name' | 'packages'> & { program: string; done?: string };

const rows: readonly Row[] = [
  { name: 'MCP TypeScript SDK 1', packages: { [SDK]: '1.32.2' }, program: 'sdk-1.mjs' },
  {
    name: 'MCP TypeScript SDK 2',
    packages: { '@modelcontextprotocol/client': '2.4.0' },
    program: 'sdk-2.mjs',
  },
  {
    name: 'MCP Inspector',
    packages: { '@modelcontextprotocol/inspector': '2.12.0' },
    program: 'inspector.sh',
  },
  {
    name: 'mcp-remote',
    packages: { 'mcp-remote': '0.15.1', [SDK]: '1.32.2' },
    program: 'mcp-remote.mjs',
  },
  { name: 'AI SDK', packages: { '@ai-sdk/mcp': '2.0.99' }, program: 'ai-sdk.mjs' },
  {
    name: 'LangChain adapters',
    packages: { '@langchain/mcp-adapters': '1.1.4', '@langchain/core': '1.4.0' },
    program: 'langchain.mjs',
  },
  {
    name: 'OpenAI Agents',
    packages: { '@openai/agents': '0.20.0', zod: '4.6.7' },
    program: 'openai-agents.mjs',
  },
  { name: 'Mastra', packages: { '@mastra/mcp': '2.0.0' }, program: 'mastra.mjs' },
  {
    name: 'mcp-use',
    packages: { 'mcp-use': '1.34.6', langchain: '1.5.14' },
    program: 'mcp-use.mjs',
  },
  {
    name: 'Gemini CLI',
    packages: { '@google/gemini-cli': '0.61.0' },
    program: 'gemini.sh',
    done: 'Connected (`gemini mcp list`)',
  },
  {
    name: 'Claude Code',
    packages: { '@anthropic-ai/claude-code': '2.1.332' },
    program: 'claude-code.sh',
    done: 'Connected (`claude mcp list`)',
  },
];

/** Clients and hosts of MCP. */
export const mcpClients: readonly Client[] = rows.map(({ program, ...row }) => ({
  done,
  ...row,
  files: [`mcp/${program}`, 'mcp/site.mjs'],
  commands: [program.endsWith('.sh') ? `sh ${program}` : `node ${program}`],
}));
