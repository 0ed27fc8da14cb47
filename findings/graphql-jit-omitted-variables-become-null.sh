#!/usr/bin/env bash
# Packages: graphql-jit 0.8.9, graphql 16.15.0
# Expected: a nullable variable without a value leaves its input field out (GraphQL specification,
#   "Input Objects", input coercion). The resolver's `args` have no such key, or the field's default.
# Happens: for an input object that is written in the document, graphql-jit passes null for each
#   omitted variable. The null also replaces the default of the input field. Variables that are
#   whole arguments or whole input objects are treated as in graphql-js.
# Matters: a partial update, in which a missing key means "unchanged" and null means "clear",
#   clears every field that the client left out. No error is raised, and a server that compiles only
#   frequent queries changes its answer under load. Remedy: documents pass one variable for the
#   whole input object; the server executes other documents with graphql-js.
# Source: https://github.com/zalando-incubator/graphql-jit/issues/91 and
#   https://github.com/zalando-incubator/graphql-jit/issues/230, both open; read in graphql-jit's
#   dist/ast.js, `valueFromAST`; https://spec.graphql.org/October2021/#sec-Input-Objects
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts \
  graphql-jit@0.8.9 graphql@16.15.0

cat >"$folder/finding.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { buildSchema, execute, parse, validate } from 'graphql';
import { compileQuery } from 'graphql-jit';

const expected = [
  'fields in the document, graphql-js: {"title":"Write it down","points":1}',
  'fields in the document, graphql-jit: {"title":"Write it down","points":null,"column":null}',
  'fields in the document, all given, graphql-js: {"title":"A","points":2,"column":"Done"}',
  'fields in the document, all given, graphql-jit: {"title":"A","points":2,"column":"Done"}',
  'one variable for the input, graphql-js: {"title":"Write it down","points":1}',
  'one variable for the input, graphql-jit: {"title":"Write it down","points":1}',
  'updated task, graphql-js: column To do',
  'updated task, graphql-jit: column null',
];

for (const name of ['graphql-jit', 'graphql']) {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  console.log(name, JSON.parse(readFileSync(file, 'utf8')).version);
}

const schema = buildSchema(`
  input Change { title: String, points: Int = 1, column: String }
  type Task { title: String, column: String }
  type Query { task: Task }
  type Mutation { update(change: Change!): Task }
`);

let args;
const task = { title: 'Write down', column: 'To do' };
schema.getMutationType().getFields().update.resolve = (_root, given) => {
  args = given;
  return { ...task, ...given.change };
};

const byFields = `mutation ($title: String, $points: Int, $column: String) {
  update(change: { title: $title, points: $points, column: $column }) { column }
}`;
const byInput = 'mutation ($change: Change!) { update(change: $change) { column } }';
const partly = { title: 'Write it down' };

function executors(source) {
  const document = parse(source);
  const [invalid] = validate(schema, document);
  if (invalid) throw invalid;
  const compiled = compileQuery(schema, document);
  return {
    'graphql-js': (variableValues) => execute({ schema, document, variableValues }),
    'graphql-jit': (variableValues) => compiled.query(undefined, undefined, variableValues),
  };
}

const seen = [];
function note(line) {
  seen.push(line);
  console.log(line);
}
for (const [what, source, variables] of [
  ['fields in the document', byFields, partly],
  ['fields in the document, all given', byFields, { title: 'A', points: 2, column: 'Done' }],
  ['one variable for the input', byInput, { change: partly }],
]) {
  for (const [name, run] of Object.entries(executors(source))) {
    const { errors } = await run(variables);
    note(`${what}, ${name}: ${errors ? errors[0].message : JSON.stringify(args.change)}`);
  }
}
for (const [name, run] of Object.entries(executors(byFields))) {
  const { data } = await run(partly);
  note(`updated task, ${name}: column ${data.update.column}`);
}

const changed = expected.filter((line, index) => line !== seen[index]);
console.log(changed.length === 0 ? 'as described' : `changed: no longer "${changed.join('", "')}"`);
process.exitCode = changed.length === 0 ? 0 : 1;
JS
node "$folder/finding.mjs"
