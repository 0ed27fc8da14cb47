import { isJSONRPCRequest, ProtocolErrorCode, specTypeSchemas } from '@modelcontextprotocol/server';
import { type Answer, jsonAnswer } from '../transport/exchange.ts';

/** The requests of this server. The SDK reports wrong parameters as an internal error or as JSON. */
const requests = new Map<string, { '~standard': Standard }>([
  ['initialize', specTypeSchemas.InitializeRequest],
  ['tools/list', specTypeSchemas.ListToolsRequest],
  ['tools/call', specTypeSchemas.CallToolRequest],
]);

type Standard = { validate: (value: unknown) => unknown };

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] };

/** Answers a request with invalid parameters; undefined if they are valid. */
export function refuseParams(message: unknown): Answer | undefined {
  if (!isJSONRPCRequest(message)) return undefined;
  const { issues } = (requests.get(message.method)?.['~standard'].validate(message) ?? {}) as {
    issues?: readonly Issue[];
  };
  if (!issues) return undefined;
  const reasons = issues.map(
    ({ path = [], message: text }) => `${path.map(nameOf).join('.')}: ${text}`,
  );
  const error = {
    code: ProtocolErrorCode.InvalidParams,
    message: `The parameters of ${message.method} are not valid. ${reasons.join('; ')}`,
  };
  return jsonAnswer({ jsonrpc: '2.0', id: message.id, error });
}

function nameOf(part: PropertyKey | { key: PropertyKey }): string {
  return String(typeof part === 'object' ? part.key : part);
}
