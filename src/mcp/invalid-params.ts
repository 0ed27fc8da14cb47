import { isJSONRPCRequest, ProtocolErrorCode, specTypeSchemas } from '@modelcontextprotocol/server';
import { type Answer, jsonAnswer } from '../transport/exchange.ts';
import { refuseUnknownNames } from '../transport/unknown-names.ts';

/** The requests of this server. The SDK reports wrong parameters as an internal error or as JSON. */
const requests = new Map<string, { '~standard': Standard }>([
  ['initialize', specTypeSchemas.InitializeRequest],
  ['tools/list', specTypeSchemas.ListToolsRequest],
  ['tools/call', specTypeSchemas.CallToolRequest],
]);

/** The parameters of a request, those of newer protocols included. */
const parameters = new Map<string, readonly string[]>([
  ['tools/list', ['cursor', '_meta']],
  ['tools/call', ['name', 'arguments', 'task', 'inputResponses', 'requestState', '_meta']],
]);

type Standard = { validate: (value: unknown) => unknown };

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] };

/** Answers a request, or a batch of them, with invalid parameters; undefined if they are valid. */
export function refuseParams(sent: unknown): Answer | undefined {
  if (!Array.isArray(sent)) {
    const problem = problemOf(sent);
    return problem === undefined ? undefined : refusal((sent as { id: unknown }).id, problem);
  }
  // No request of the batch runs, and the answer belongs to none of them.
  const problem = sent.map(problemOf).find((each) => each !== undefined);
  return problem === undefined ? undefined : refusal(null, problem);
}

function refusal(id: unknown, message: string): Answer {
  const error = { code: ProtocolErrorCode.InvalidParams, message };
  return jsonAnswer({ jsonrpc: '2.0', id, error });
}

function problemOf(message: unknown): string | undefined {
  if (!isJSONRPCRequest(message)) return undefined;
  const { method, params = {} } = message;
  const { issues } = (requests.get(method)?.['~standard'].validate(message) ?? {}) as {
    issues?: readonly Issue[];
  };
  const unknown = problemOfNames(Object.keys(params), parameters.get(method));
  if (!issues) return unknown ?? problemOfCursor(method, params.cursor);
  const reasons = issues.map(
    ({ path = [], message: text }) => `${path.map(nameOf).join('.')}: ${text}`,
  );
  return `The parameters of ${method} are not valid. ${reasons.join('; ')} ${unknown ?? ''}`.trim();
}

/** The protocol would ignore a misspelled parameter, and the call run without its arguments. */
function problemOfNames(names: string[], known: readonly string[] | undefined): string | undefined {
  if (!known) return undefined;
  try {
    refuseUnknownNames(names, { known, noun: 'parameter' });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Tools are listed whole, so every cursor is from another list. */
function problemOfCursor(method: string, cursor: unknown): string | undefined {
  if (method !== 'tools/list' || cursor === undefined || cursor === '') return undefined;
  return 'The list of tools has one page and no cursors. Leave out `cursor`.';
}

function nameOf(part: PropertyKey | { key: PropertyKey }): string {
  return String(typeof part === 'object' ? part.key : part);
}
