import type { AppOptions } from './app-options.ts';
import { createTenantClients } from './db/tenant-client.ts';
import { createToolDescriber } from './documents/graphql/describe-tool.ts';
import { createDocumentInspector } from './documents/graphql/inspect-document.ts';
import type { CreateContext } from './http/gate.ts';
import { createKeyedHash } from './kernel/keyed-hash.ts';
import { worseOutcome } from './kernel/outcome.ts';
import { tools } from './modules.ts';
import { schema } from './schema.ts';

const MAX_ANSWER_LENGTH = 8 * 1024 * 1024;

/**
 * Creates the context of each operation. Injects functions of GraphQL and MCP, which services must not
 * import.
 */
export function createContextFactory(options: AppOptions): CreateContext {
  const { database, secrets, publicUrl, operationCostLimit: costLimit } = options;
  const { log, now, randomBytes } = options;
  const tenantClient = createTenantClients(database.prisma);
  const keyedHash = createKeyedHash(secrets[0]);
  const inspectDocument = createDocumentInspector(schema, { costLimit });
  const describeTool = createToolDescriber(schema);
  const builtInTools = new Set(tools.map(({ definition }) => definition.name));

  return (caller, record, budget) => ({
    caller,
    db: tenantClient(caller.organizationId),
    now,
    publicUrl,
    randomBytes,
    keyedHash,
    budget,
    maxAnswerLength: options.maxAnswerLength ?? MAX_ANSWER_LENGTH,
    lengths: { answered: 0, read: 0 },
    inspectDocument,
    describeTool,
    builtInTools,
    channel: 'api',
    requestId: record.requestId,
    annotate(facts) {
      record.facts = { ...record.facts, ...facts };
    },
    noteOutcome(outcome) {
      record.outcome = worseOutcome(record.outcome ?? 'succeeded', outcome);
    },
    noteSecret() {
      record.showsSecret = true;
    },
    report: (err) => log.error({ requestId: record.requestId, err }, 'unexpected error'),
  });
}
