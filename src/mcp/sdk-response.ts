import { isJSONRPCErrorResponse, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { OperationContext } from '../kernel/context.ts';
import { type Answer, toAnswer } from '../transport/exchange.ts';
import type { McpSession } from './session.ts';

export const SSE = 'text/event-stream';

type Asked = { session: McpSession; body: { value: unknown }; acceptsStream: boolean };

/**
 * What the SDK has answered, read to its end: its streams hold the answers to one body, of which it is
 * known only then what came of them. Who did not ask for a stream gets plain JSON.
 */
export async function readResponse(
  response: Response,
  { session, body: { value }, acceptsStream }: Asked,
): Promise<Answer> {
  const answer = toAnswer(response);
  if (isSubscription(value)) return answer;
  const text = await response.text();
  const isStream = response.headers.get('content-type')?.startsWith(SSE);
  const messages = isStream ? messagesIn(text) : [text].filter(Boolean);
  noteErrors(messages, session.context);
  if (!isStream || acceptsStream) return { ...answer, body: text || null };
  const json = Array.isArray(value) ? `[${messages.join(',')}]` : (messages.at(-1) ?? null);
  return { status: 200, headers: { 'content-type': 'application/json' }, body: json };
}

/** The one request whose stream stays open. */
function isSubscription(message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  return 'method' in message && message.method === 'subscriptions/listen';
}

function messagesIn(stream: string): string[] {
  return [...stream.matchAll(/^data: (.+)$/gm)].map(([, data = '']) => data);
}

/** Notes the errors of the protocol; of a tool that fails, its call has noted it. */
function noteErrors(messages: readonly string[], { noteOutcome }: OperationContext): void {
  for (const message of messages.flatMap((text): unknown => JSON.parse(text))) {
    if (!isJSONRPCErrorResponse(message)) continue;
    const isOurs = message.error.code === ProtocolErrorCode.InternalError;
    noteOutcome(isOurs ? 'failed' : 'refused');
  }
}
