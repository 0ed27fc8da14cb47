import type { CodegenConfig } from '@graphql-codegen/cli';

/** Generator configuration of an application that sends document IDs only. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'test/sample-app/operations/*.graphql',
  generates: {
    'test/sample-app/generated/': {
      preset: 'client',
      presetConfig: {
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashPropertyName: 'documentId' },
        fragmentMasking: false,
        skipIndexFile: true,
      },
      config: { documentMode: 'string', importExtension: '.ts', useTypeImports: true },
    },
  },
};

export default config;
