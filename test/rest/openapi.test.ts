import { expect, test } from 'vitest';
import { routes } from '../../src/modules.ts';
import { openApiDocument } from '../../src/openapi.ts';
import { operationIdOf } from '../../src/rest/operation-id.ts';
import type { Json } from '../support/clients.ts';

const document = JSON.parse(openApiDocument);

type Described = { title: string; described: Json };

const operations: Described[] = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
  Object.entries<Json>(methods).map(([method, described]) => ({
    title: `${method.toUpperCase()} ${path}`,
    described,
  })),
);

/** All schemas of a value, at any depth. */
function schemasIn(value: Json): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(schemasIn)];
}

test('the document describes all fields of each route in a parameter or in the body', () => {
  const differing = routes.flatMap((route) => {
    const operationId = operationIdOf(route, routes);
    const { described } =
      operations.find((each) => each.described.operationId === operationId) ?? {};
    // Conditions of HTTP are no fields. They are components.
    const own = described?.parameters.filter((each: Json) => !('$ref' in each));
    const parameters = own?.map(({ name }: Json) =>
      name === 'Idempotency-Key' ? 'idempotencyKey' : name,
    );
    const body = described?.requestBody?.content['application/json'].schema.properties ?? {};
    const names = [...(parameters ?? []), ...Object.keys(body)].sort().join();
    const wanted = Object.keys(route.input.shape).sort().join();
    return names === wanted ? [] : [{ operationId, names, wanted }];
  });

  expect(differing).toEqual([]);
});

test('no parameter is null', () => {
  const parameters = operations.flatMap(({ described }) => described.parameters);
  const nullable = parameters.filter(({ schema }) => /"null"|:null/.test(JSON.stringify(schema)));

  expect(parameters.length).toBeGreaterThan(100);
  expect(nullable).toEqual([]);
});

test('each required name has a property', () => {
  const schemas = schemasIn(document).filter(({ required }) => Array.isArray(required));
  const wrong = schemas.filter(
    ({ required, properties = {} }) =>
      required.length === 0 || required.some((name: string) => !(name in properties)),
  );

  expect(schemas.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test('each operation has a description and a described tag', () => {
  const tags = new Map(document.tags.map(({ name, description }: Json) => [name, description]));
  const wrong = operations.filter(({ described: { description, tags: own } }) => {
    return !description || own.length !== 1 || !tags.get(own[0]);
  });

  expect(wrong.map(({ title }) => title)).toEqual([]);
  expect(document.info).toMatchObject({
    contact: { name: expect.stringMatching(/\w/) },
    license: { name: expect.stringMatching(/\w/) },
  });
  expect(document.servers).toHaveLength(1);
});

test('each operation documents that a body is too large and that the budget is used up', () => {
  const wrong = operations.filter(
    ({ described: { responses } }) =>
      !/BODY_TOO_LARGE/.test(responses[413]?.description) ||
      !/RATE_LIMITED/.test(responses[429]?.description),
  );

  expect(wrong.map(({ title }) => title)).toEqual([]);
});
