import { routes } from './modules.ts';
import { createOpenApiDocument } from './rest/openapi.ts';

/** The document of all routes in JSON. Created once per process: it takes longer than the rest of an app. */
export const openApiDocument = JSON.stringify(createOpenApiDocument(routes));
