import type { z } from 'zod';
import { parseInput } from '../../kernel/operation.ts';
import { refuseCredentials } from '../../kernel/refuse-credentials.ts';
import type { HttpRequest } from '../../transport/exchange.ts';
import { refuseUnknownNames } from '../../transport/unknown-names.ts';
import type { SignIn } from './sign-in.ts';

/** The response data of a session route, and cookies to set. */
type Reply = {
  data: object;
  cookies?: readonly string[];
  /** Of an update: the sent fields whose values changed. */
  changedFields?: readonly string[];
};

type Given<Input> = { request: HttpRequest; input: Input };

type Method = 'GET' | 'POST';

/** A row of the routing table. */
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

/** Defines a route that validates its input before the handler runs. */
export function defineSessionRoute<Input extends z.ZodObject>(
  definition: Definition<Input>,
): SessionRoute {
  const { method, path, input: schema, answer } = definition;
  return {
    method,
    path,
    answer(signIn, request, sent) {
      if (typeof sent === 'object' && sent !== null && !Array.isArray(sent)) {
        const known = Object.keys(schema.shape);
        refuseUnknownNames(Object.keys(sent), { known, noun: 'field' });
      }
      const input = parseInput(schema, sent);
      refuseCredentials(input);
      return answer(signIn, { request, input });
    },
  };
}
