import { translateDatabaseError } from '../../db/database-error.ts';
import type { OperationContext } from '../../kernel/context.ts';
import type { Permission } from '../../kernel/permission.ts';
import { requirePermission } from '../../kernel/require-permission.ts';
import { hashId } from '../registered/document-id.ts';
import type { FindDocument } from '../registered/find-document.ts';
import { MAX_TOOLS } from './operation-tool.ts';
import type { ToolFacts } from './tool-facts.ts';
import { isToolName, toTitle } from './tool-name.ts';

/** A published operation in an active version. */
type PublishedTool = {
  name: string;
  title: string;
  description: string;
  /** Document ID that a call runs. */
  documentId: string;
  facts: ToolFacts;
};

/** Published operations of the caller's organization that are in active versions. */
export type PublishedTools = {
  /** Tools that the caller may use, by name. */
  list: (context: OperationContext) => Promise<PublishedTool[]>;
  /** The tool of a name. Throws if the caller lacks a permission for it. */
  find: (context: OperationContext, name: string) => Promise<PublishedTool | undefined>;
};

/** Reads tools without a cache, because retiring a version removes its tools at once. */
export function createPublishedTools(findDocument: FindDocument): PublishedTools {
  async function read(context: OperationContext, name?: string): Promise<PublishedTool[]> {
    const { caller, builtInTools, describeTool } = context;
    const rows = await readRows(context, name);
    const tools = rows.map(async ({ operation, ...tool }) => {
      const documentId = hashId(operation.hash);
      const found = await findDocument(caller.organization, documentId);
      const text = found && 'text' in found ? found.text : undefined;
      const facts = text === undefined ? undefined : describeTool({ hash: operation.hash, text });
      return facts ? [{ ...tool, title: toTitle(operation.name), documentId, facts }] : [];
    });
    // A built-in tool of a later release wins over a published tool of the same name.
    return (await Promise.all(tools)).flat().filter((tool) => !builtInTools.has(tool.name));
  }

  return {
    async list(context) {
      const mayDo = (permission: Permission) => context.caller.permissions.has(permission);
      const tools = await read(context);
      return tools.filter(({ facts }) => facts.permissions.every(mayDo));
    },
    async find(context, name) {
      if (!isToolName(name)) return undefined;
      const [tool] = await read(context, name);
      for (const permission of tool?.facts.permissions ?? []) {
        requirePermission(context, permission);
      }
      return tool;
    },
  };
}

function readRows({ db }: OperationContext, name?: string) {
  return db.operationTool
    .findMany({
      where: name === undefined ? {} : { name },
      orderBy: { name: 'asc' },
      take: MAX_TOOLS,
      relationLoadStrategy: 'join',
      select: {
        name: true,
        description: true,
        operation: { select: { name: true, hash: true } },
      },
    })
    .catch((error) => {
      throw translateDatabaseError(error);
    });
}
