import { isJSONRPCErrorResponse, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { OperationContext } from '../kernel/context.ts';
import { type Answer, toAnswer } from '../transport/exchange.ts';
import type { McpSession } from './session.ts';

export const SSE = 'text/event-stream';

const DATA = 'data: ';

type Asked = { session: McpSession; body: { value: unknown }; acceptsStream: boolean };

/**
 * Reads a response of the SDK to its end, because only then its outcome is known. Clients that do
 * not accept a stream get plain JSON.
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

/** Whether a message is the request whose stream stays open. */
function isSubscription(message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  return 'method' in message && message.method === 'subscriptions/listen';
}

/** Splits at `\n` only: in regular expressions, U+2028 and U+2029 end a line too. */
function messagesIn(stream: string): string[] {
  const lines = stream.split('\n').filter((line) => line.startsWith(DATA));
  return lines.map((line) => line.slice(DATA.length)).filter((data) => data !== '');
}

/** Notes protocol errors. Tool calls note their own failures. */
function noteErrors(messages: readonly string[], { noteOutcome }: OperationContext): void {
  for (const message of messages.flatMap((text): unknown => JSON.parse(text))) {
    if (!isJSONRPCErrorResponse(message)) continue;
    const isOurs = message.error.code === ProtocolErrorCode.InternalError;
    noteOutcome(isOurs ? 'failed' : 'refused');
  }
}
