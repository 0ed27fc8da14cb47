import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ASTNode, Kind, parse, visit } from 'graphql';
import { oneLine, type Text } from './text.ts';

/** Every description in schema.graphql, at its coordinate: `Query.tag.id`. */
export function schemaTexts(root: string): Text[] {
  const texts: Text[] = [];
  const names: string[] = [];
  visit(parse(readFileSync(path.join(root, 'schema.graphql'), 'utf8'), { noLocation: true }), {
    enter(node) {
      const name = nameOf(node);
      if (name === undefined) return;
      names.push(name);
      if ('description' in node && node.description) {
        texts.push({ at: names.join('.'), name, text: oneLine(node.description.value) });
      }
    },
    leave(node) {
      if (nameOf(node) !== undefined) names.pop();
    },
  });
  return texts;
}

/** The name of a node that may have a description. */
function nameOf(node: ASTNode): string | undefined {
  if (node.kind === Kind.SCHEMA_DEFINITION) return 'schema';
  const isDefinition = node.kind.endsWith('Definition') || node.kind.endsWith('Extension');
  return isDefinition && 'name' in node ? node.name?.value : undefined;
}

/** Every title, summary and description in openapi.json, at its path. */
export function openApiTexts(root: string): Text[] {
  return textsIn(readJson(root, 'openapi.json'), { at: '', name: '' });
}

/** Every title and description in the tool definitions, at its path. */
export function toolTexts(root: string): Text[] {
  const tools = readJson(root, 'test/contract/mcp-tools.json') as { name: string }[];
  return tools.flatMap((tool) => textsIn(tool, { at: tool.name, name: tool.name }));
}

function readJson(root: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

type Place = { at: string; name: string };

function textsIn(value: unknown, place: Place): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = place.at === '' ? key : `${place.at}.${key}`;
    if (typeof child !== 'string')
      return textsIn(child, { at, name: describedBy(child, key, place) });
    if (key === 'description' || key === 'summary') {
      return [{ at, name: place.name, text: oneLine(child) }];
    }
    // A title is a name itself, and may read like the other one.
    return key === 'title' ? [{ at, name: '', text: oneLine(child) }] : [];
  });
}

/** The keywords of OpenAPI and JSON Schema whose texts describe the thing around them. */
const KEYWORD =
  /^(?:\d|\d\d|properties|items|schema|anyOf|oneOf|allOf|parameters|content|.*\/json)$/;

/** The name of the thing that the texts in `child` describe. */
function describedBy(child: unknown, key: string, place: Place): string {
  const { operationId, name } = (child ?? {}) as { operationId?: unknown; name?: unknown };
  const own = [operationId, name].find((each) => typeof each === 'string');
  return typeof own === 'string' ? own : KEYWORD.test(key) ? place.name : key;
}
