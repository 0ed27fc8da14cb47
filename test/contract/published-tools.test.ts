import { expect, test } from 'vitest';
import { tools } from '../../src/modules.ts';
import { callTool, type Json, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

const ROWS = 50;
/** An estimate for English and JSON, because the models' tokenizer is not available. */
const BYTES_PER_TOKEN = 4;

const KEPT = '_Written by `npx vitest run test/contract/published -u`, which also checks it._\n';

test('docs/mcp-tools.md has every tool with its toolset and permission', async () => {
  const rows = tools.map(({ definition, toolset, operation }) => [
    `\`${definition.name}\``,
    toolset,
    operation.permission ? `\`${operation.permission}\`` : 'any key',
    definition.description ?? '',
  ]);

  const text = page('Tools', ['tool', 'toolset', 'needs', 'what it does'], rows);

  await expect(text).toMatchFileSnapshot('../../docs/mcp-tools.md');
});

test('docs/mcp-sizes.md has the sizes of lists and items in the context of a model', async () => {
  const { key, id } = await prepare();
  const read = (args: object) => textOf(key, 'list_work_items', args);

  const sizes = {
    'tools/list, core': await toolsOf(key, 'core'),
    'tools/list, all': await toolsOf(key, 'all'),
    [`list_work_items, ${ROWS} rows`]: await read({}),
    '… with `fields: ["description"]`': await read({ fields: ['description'] }),
    '… with `detail: "full"`': await read({ detail: 'full' }),
    get_work_item: await textOf(key, 'get_work_item', { id }),
  };

  const rows = Object.entries(sizes).map(([what, text]) => {
    const bytes = Buffer.byteLength(text);
    return [what, format(bytes), format(Math.round(bytes / BYTES_PER_TOKEN))];
  });
  const text = page('Sizes', ['what', 'bytes', `tokens (bytes / ${BYTES_PER_TOKEN})`], rows);
  await expect(text).toMatchFileSnapshot('../../docs/mcp-sizes.md');
});

/** A board of typical tasks, with assignees and descriptions. */
async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const { id } = await organization.makeWorkItem({
    title: 'Let the lamp turn on when the light fades',
    board: await organization.makeBoard({ projectId }),
    projectId,
  });
  const { prisma } = await testDatabase();
  const { id: _, ...item } = await prisma.workItem.update({
    where: { id },
    data: {
      assignee: 'Ada Lovelace',
      description: 'What is done, and how one sees it. '.repeat(10),
    },
  });
  const others = Array.from({ length: ROWS - 1 }, (_, index) => ({
    ...item,
    metadata: {},
    taskId: `TEST-T-${index + 2}`,
    position: item.position + index + 1,
  }));
  await prisma.workItem.createMany({ data: others });
  return { key, id };
}

async function toolsOf(key: string, toolsets: string): Promise<string> {
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const answer = await rest(key)(`/mcp?toolsets=${toolsets}`, { method: 'POST', body });
  return JSON.stringify(answer.body.result.tools);
}

/** The text of a tool's answer, which the model reads. */
async function textOf(key: string, name: string, args: object): Promise<string> {
  const { body }: { body: Json } = await callTool(key, { name, arguments: args });
  return body.result.content[0].text;
}

function page(title: string, columns: string[], rows: string[][]): string {
  const lines = [columns, columns.map(() => '---'), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`);
  return [`# ${title}`, '', KEPT, ...table, ''].join('\n');
}

function format(count: number): string {
  return count.toLocaleString('en-US');
}
