import { expect, test } from 'vitest';
import {
  catalogue,
  excludedFromGraphQL,
  excludedFromMcp,
  excludedFromRest,
  routes,
  tools,
} from '../../src/modules.ts';
import { schema } from '../../src/schema.ts';
import { type Difference, differences, reasons } from './differing-fields.ts';
import { examples } from './examples.ts';
import { answerOf, readDocument } from './graphql-document.ts';

const INTRODUCTION = `# Operations on each transport

_Written by \`npx vitest run test/contract/published -u\`, which also checks it._

An operation has the same input, checks and errors on each transport. A cell without a binding has the reason.`;

const OF_FIELDS = `## Fields on one side only

REST and MCP show an object by the same fields. GraphQL shows related objects in place of their IDs.`;

test('docs/operations.md has every operation with its binding, or the reason for none', async () => {
  const rows = catalogue.map(({ name, permission }) => [
    `\`${name}\``,
    permission ? `\`${permission}\`` : 'any key',
    fieldOf(name) ?? excludedFromGraphQL[name] ?? '',
    list(routesOf(name)) || excludedFromRest[name] || '',
    list(toolsOf(name)) || excludedFromMcp[name] || '',
  ]);
  const byReason = reasons.map(({ text }) => {
    const fields = differences.filter(explainedBy(text));
    return [text, onlyIn('REST and MCP', fields), onlyIn('GraphQL', fields)];
  });

  const text = [
    INTRODUCTION,
    table(['operation', 'needs', 'GraphQL', 'REST', 'MCP'], rows),
    OF_FIELDS,
    table(['reason', 'only in REST and MCP', 'only in GraphQL'], byReason),
  ].join('\n\n');

  await expect(`${text}\n`).toMatchFileSnapshot('../../docs/operations.md');
});

test('every field on one side only has a reason, and every reason has a field', () => {
  const unexplained = differences.filter((each) => reasonOf(each) === undefined).map(toCell);
  const unused = reasons.filter(({ text }) => !differences.some(explainedBy(text)));

  expect(differences.length).toBeGreaterThan(50);
  expect(unexplained).toEqual([]);
  expect(unused).toEqual([]);
});

const reasonOf = (difference: Difference) =>
  reasons.find(({ applies }) => applies(difference))?.text;

const explainedBy = (text: string) => (difference: Difference) => reasonOf(difference) === text;

const toCell = ({ type, name }: Difference) => `\`${type}.${name}\``;

const onlyIn = (side: Difference['only'], fields: readonly Difference[]) =>
  list(fields.filter(({ only }) => only === side).map(toCell));

function fieldOf(name: string): string | undefined {
  const document = (examples as Record<string, { document?: string }>)[name]?.document;
  if (!document) return undefined;
  const { fields } = readDocument(schema, document);
  return `\`${answerOf(fields)?.field.coordinate}\``;
}

const routesOf = (name: string) =>
  routes
    .filter(({ operation }) => operation.name === name)
    .map(({ method, path }) => `\`${method} ${path}\``);

const toolsOf = (name: string) =>
  tools
    .filter(({ operation }) => operation.name === name)
    .map(({ definition, toolset }) => `\`${definition.name}\` (${toolset})`);

const list = (cells: readonly string[]) => cells.join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
