import { DomainError } from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';
import {
  type Answer,
  type HttpRequest,
  jsonAnswer,
  type Transport,
} from '../transport/exchange.ts';
import { watchReplay } from '../transport/replay.ts';
import { createRouter, type RouteTo } from '../transport/router.ts';
import { spend } from '../transport/spend.ts';
import { answerWithTag, isConditional, isTagged, readIfMatch } from './entity-tags.ts';
import { toEnvelope } from './envelope.ts';
import { createInputReader, IDEMPOTENCY_FIELD, type RouteRequest } from './request-input.ts';
import type { Route } from './route.ts';

type Handler = (given: RouteRequest, context: OperationContext) => Promise<Answer>;

/** The REST API over the table of routes. Throws errors for one common handler. */
export function createRestTransport(table: readonly Route[]): Transport {
  const findRoute = createRouter<Handler>([...rowsOfPaths(table)].flatMap(handlersOf));
  return async (request, context) => {
    const found = findRoute(request.method, request.path);
    if (found) return found.target({ request, params: found.params }, context);
    throw new DomainError(
      'ROUTE_NOT_FOUND',
      'Not found. The routes are listed in /api/openapi.json.',
    );
  };
}

/** The handlers of a path, and the one that rejects other methods with 405. */
function handlersOf([path, rows]: [string, Route[]]): RouteTo<Handler>[] {
  const handlers = rows.map((route) => [route.method, path, handlerOf(route, rows)] as const);
  return [...handlers, ['ALL', path, refuseMethod(rows)]];
}

function handlerOf(route: Route, samePath: readonly Route[]): Handler {
  const { operation } = route;
  const readInput = createInputReader(route, samePath);
  const takesKey = IDEMPOTENCY_FIELD in route.input.shape;
  const withTag = isTagged(route);
  const withConditions = isConditional(route);
  return async (given, context) => {
    const input = route.toInput(await readInput(given));
    const { request } = given;
    const acceptedVersions = withConditions ? readIfMatch(request, route) : undefined;
    const replay = takesKey ? watchReplay(context, input) : undefined;
    const inner = acceptedVersions
      ? { ...context, acceptedVersions }
      : (replay?.context ?? context);
    const run = () => operation.run(inner, input);
    const show = (output: unknown) => ({
      envelope: toEnvelope(route, output),
      status: statusOf(route, output),
    });
    const { envelope, status } = await spend(context, { operation, input, run, show });
    const answer = jsonAnswer(envelope, status);
    if (replay?.isReplayed()) answer.headers['idempotent-replayed'] = 'true';
    return withTag ? answerWithTag(answer, envelope, request) : answer;
  };
}

function refuseMethod(rows: readonly Route[]): Handler {
  const allowed = rows.map(({ method }) => method);
  return ({ request: { method } }: { request: HttpRequest }) => {
    const message = `The method ${method} is not allowed here. Use ${allowed.join(', ')}.`;
    throw new DomainError('METHOD_NOT_ALLOWED', message, { allowed });
  };
}

function statusOf({ status, otherwise }: Route, output: unknown) {
  return otherwise?.when(output as never) ? otherwise.status : status;
}

/** Groups rows by path. Fixed segments come before parameters, because the first match wins. */
function rowsOfPaths(table: readonly Route[]): [string, Route[]][] {
  const rows = new Map<string, Route[]>();
  for (const route of table) rows.set(route.path, [...(rows.get(route.path) ?? []), route]);
  return [...rows].sort(([one], [other]) => (rank(one) < rank(other) ? -1 : 1));
}

/** Sorts the colon of a parameter after every letter. */
function rank(path: string): string {
  return path.replaceAll(':', '~');
}
