import type { CodegenConfig } from '@graphql-codegen/cli';

/** The console's operations: types to call them with, and ids that stand for their texts. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'src/console/operations/*.graphql',
  generates: {
    'src/console/generated/': {
      preset: 'client',
      presetConfig: {
        persistedDocuments: {
          mode: 'replaceDocumentWithHash',
          hashAlgorithm: 'sha256',
          hashPropertyName: 'documentId',
        },
        fragmentMasking: false,
        skipIndexFile: true,
      },
      config: {
        documentMode: 'string',
        enumType: 'string-literal',
        importExtension: '.ts',
        scalars: {
          DateTime: 'string',
          Decimal: 'string',
          ID: 'string',
          JSONObject: 'Record<string, unknown>',
          LocalDate: 'string',
        },
        strictScalars: true,
        useTypeImports: true,
      },
    },
  },
};

export default config;
