module.exports = {
  almirant: {
    input: 'openapi.json',
    output: {
      client: 'fetch',
      target: 'generated/api.ts',
      override: { mutator: { path: 'orval-fetch.ts', name: 'orvalFetch' } },
    },
  },
};
