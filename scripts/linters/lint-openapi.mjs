import { readFileSync } from 'node:fs';
import spectralCore from '@stoplight/spectral-core';
import owasp from '@stoplight/spectral-owasp-ruleset';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';

/** Prints what Spectral's rules for OpenAPI and of OWASP find in a document, as JSON. */

const [, , file] = process.argv;
const { Document, Spectral } = spectralCore;

const spectral = new Spectral();
spectral.setRuleset({
  extends: [
    [rulesets.oas, 'all'],
    [owasp.default ?? owasp, 'all'],
  ],
  rules: {},
});

const text = readFileSync(file, 'utf8');
const openApi = JSON.parse(text);
const found = await spectral.run(new Document(text, parsers.Json, 'openapi.json'));
const problems = found.map(({ code, message, path }) => ({
  rule: String(code),
  place: path.join('.') + formOf(path),
  message,
}));
console.log(JSON.stringify(problems));

/** The format or pattern of the schema at a path. */
function formOf(path) {
  const schema = path.reduce((parent, name) => parent?.[name], openApi);
  const form = schema?.format ?? schema?.pattern;
  return form ? ` (${form})` : '';
}
