import { openApiDocument } from '../../src/openapi.ts';
import type { Json } from '../support/clients.ts';

const document: Json = JSON.parse(openApiDocument);

/** Headers of HTTP and of the Fetch API that every answer may have. */
const STANDARD = new Set([
  'cache-control',
  'content-length',
  'content-type',
  'strict-transport-security',
  'vary',
  'x-content-type-options',
]);

/** The headers of a response that its route declares neither in OpenAPI nor by a standard. */
export function namesOfUndeclared(via: string, { status, headers }: Response): string[] {
  const [method = '', path = ''] = via.split(' ');
  const operation = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')][method.toLowerCase()];
  const { headers: declared = {} } = resolve(operation.responses[status] ?? {});
  const names = new Set(Object.keys(declared).map((name) => name.toLowerCase()));
  return [...headers.keys()].filter((name) => !names.has(name) && !STANDARD.has(name));
}

/** The response that a reference stands for. */
function resolve(response: Json): Json {
  const [, name] = /^#\/components\/responses\/(\w+)$/.exec(response.$ref ?? '') ?? [];
  return name ? document.components.responses[name] : response;
}
