const { readFileSync } = require('node:fs');
const { Document, Spectral } = require('@stoplight/spectral-core');
const { Json } = require('@stoplight/spectral-parsers');
const { oas } = require('@stoplight/spectral-rulesets');

const spectral = new Spectral();
spectral.setRuleset({ extends: [[oas, 'recommended']], rules: {} });

const document = new Document(readFileSync('openapi.json', 'utf8'), Json, 'openapi.json');
spectral.run(document).then((complaints) => {
  for (const { code, message, path } of complaints) console.log(code, message, path.join('.'));
  console.log(`${complaints.length} complaints.`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
});
