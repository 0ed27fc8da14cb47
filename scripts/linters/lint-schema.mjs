import { readFileSync } from 'node:fs';
import graphql from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

/** Prints what graphql-eslint's rules for schemas and for Relay find in a schema, as JSON. */

const [, , file] = process.argv;
const text = readFileSync(file, 'utf8');
const lines = text.split('\n');

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['*.graphql'],
      plugins: { '@graphql-eslint': graphql },
      languageOptions: {
        parser: graphql.parser,
        parserOptions: { graphQLConfig: { schema: file } },
      },
      rules: {
        ...graphql.configs['flat/schema-recommended'].rules,
        ...graphql.configs['flat/schema-relay'].rules,
        '@graphql-eslint/require-description': [
          'error',
          {
            types: true,
            DirectiveDefinition: true,
            EnumValueDefinition: true,
            FieldDefinition: true,
            InputValueDefinition: true,
          },
        ],
        // Connections have `nodes` beside `edges`, and capped lists are plain lists.
        '@graphql-eslint/relay-edge-types': [
          'error',
          { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
        ],
      },
    },
  ],
});

const [{ messages }] = await eslint.lintText(text, { filePath: 'schema.graphql' });
const problems = messages.map(({ ruleId, message, line }) => ({
  rule: ruleId ?? 'syntax',
  place: typeAt(line),
  message: message.replaceAll(/\s+/g, ' '),
}));
console.log(JSON.stringify(problems));

/** The name of the type whose definition contains a line. */
function typeAt(line) {
  const before = lines.slice(0, line).reverse();
  return before.map((each) => /^\w+ (\w+)/.exec(each)?.[1]).find(Boolean) ?? '';
}
