import { translateDatabaseError } from '../../db/database-error.ts';
import { DomainError } from '../../errors.ts';
import {
  type Answer,
  type HttpRequest,
  jsonAnswer,
  sendsPlainJson,
} from '../../transport/exchange.ts';
import { createRouter } from '../../transport/router.ts';
import { refuseUnknownNames } from '../../transport/unknown-names.ts';
import type { SessionRoute } from './session-route.ts';
import type { SignIn } from './sign-in.ts';

/** Answers the session routes. Each route decides whether it requires a session. */
export function createSessionTransport(
  signIn: SignIn,
  routes: readonly SessionRoute[],
): (request: HttpRequest) => Promise<Answer> {
  const findRoute = createRouter<SessionRoute | undefined>([
    ...routes.map((route) => [route.method, route.path, route] as const),
    ...routes.map(({ path }) => ['ALL', path, undefined] as const),
  ]);

  return async (request) => {
    const found = findRoute(request.method, request.path);
    if (!found)
      throw new DomainError('ROUTE_NOT_FOUND', 'Route not found. Check the method and path.');
    const route = found.target ?? refuseMethod(request.path, routes);
    const parameters = [...new URLSearchParams(request.query).keys()];
    refuseUnknownNames(parameters, { known: [], noun: 'parameter' });
    try {
      const { cookies, ...reply } = await route.answer(signIn, request, await readInput(request));
      const answer = jsonAnswer({ success: true, ...reply });
      answer.headers['cache-control'] = 'no-store';
      answer.headers.vary = 'cookie';
      return cookies ? { ...answer, cookies } : answer;
    } catch (error) {
      throw translateDatabaseError(error);
    }
  };
}

function refuseMethod(path: string, routes: readonly SessionRoute[]): never {
  const allowed = routes.filter((route) => route.path === path).map(({ method }) => method);
  throw new DomainError('METHOD_NOT_ALLOWED', `Method not allowed. Use ${allowed.join(', ')}.`, {
    allowed,
  });
}

async function readInput(request: HttpRequest): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'HEAD') return {};
  const text = await request.text();
  if (!sendsPlainJson(request)) {
    throw new DomainError(
      'UNSUPPORTED_MEDIA_TYPE',
      'The body is not JSON. Send it as application/json.',
    );
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DomainError('MALFORMED_JSON', 'The body is not valid JSON. Send a JSON object.', {
      cause,
    });
  }
}
