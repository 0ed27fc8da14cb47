import type { z } from 'zod';
import { parseInput } from '../../kernel/operation.ts';
import type { HttpRequest } from '../../transport/exchange.ts';
import type { SignIn } from './sign-in.ts';

/** What a session route answers with, and what the browser is to keep. */
type Reply = { data: object; cookies?: readonly string[] };

type Given<Input> = { request: HttpRequest; input: Input };

type Method = 'GET' | 'POST';

/** A row of the table: what a method at a path does for a person. */
export type SessionRoute = {
  method: Method;
  path: string;
  answer: (signIn: SignIn, request: HttpRequest, input: unknown) => Promise<Reply>;
};

type Definition<Input extends z.ZodObject> = {
  method: Method;
  path: string;
  input: Input;
  answer: (signIn: SignIn, given: Given<z.output<Input>>) => Promise<Reply>;
};

/** Defines a route whose handler sees checked input only. */
export function defineSessionRoute<Input extends z.ZodObject>(
  definition: Definition<Input>,
): SessionRoute {
  const { method, path, input: schema, answer } = definition;
  return {
    method,
    path,
    answer: (signIn, request, sent) => answer(signIn, { request, input: parseInput(schema, sent) }),
  };
}
