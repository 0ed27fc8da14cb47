import { execFileSync } from 'node:child_process';
import type { Client } from './client.ts';
import { clientOfPage } from './page.ts';

const pipeline = {
  packages: { yaml: '2.9.1' },
  version: () => '',
  files: ['pages/run-steps.mjs'],
  done: 'Ran the commands of its jobs: checked, registered and activated operations',
};

/** Set-ups of `docs/clients` that are no GraphQL client. */
export const pageClients: readonly Client[] = [
  clientOfPage('browser.md', {
    name: '[Browser application](clients/browser.md)',
    packages: { 'playwright-core': '1.65.1' },
    version: () => '',
    files: ['pages/open-page.mjs'],
    done: 'Opened the page in Chromium, which listed projects through the application',
    last: 'node open-page.mjs',
  }),
  clientOfPage('curl.md', {
    name: '[curl](clients/curl.md)',
    version: () => execFileSync('curl', ['--version'], { encoding: 'utf8' }).split(' ')[1] ?? '',
    done: 'Created with an idempotency key, searched, and read an error',
  }),
  clientOfPage('github-actions.md', {
    ...pipeline,
    name: '[GitHub Actions](clients/github-actions.md)',
    last: 'node run-steps.mjs .github/workflows/operations.yml',
  }),
  clientOfPage('gitlab.md', {
    ...pipeline,
    name: '[GitLab](clients/gitlab.md)',
    last: 'node run-steps.mjs .gitlab-ci.yml',
  }),
];
