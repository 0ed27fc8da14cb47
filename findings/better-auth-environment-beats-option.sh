#!/usr/bin/env bash
# Package: better-auth 1.7.25
# Expected: `betterAuth({ secret })` signs with that secret. An environment variable is only the
#   fallback for a missing option, as BETTER_AUTH_SECRET is.
# Happens: BETTER_AUTH_SECRETS, the plural for key rotation, overrides the option `secret` without a
#   warning. Its first entry signs the session cookies; `secret` only decrypts older values.
# Matters: two processes with the same configuration and database reject each other's sessions if
#   one of them inherits the variable from another program. Remedy: the option `secrets`, which
#   overrides the variable.
# Source: read in better-auth's dist/context/create-context.mjs. In the init-options of
#   @better-auth/core, the comment on `secrets` names the variable, the one on `secret` does not
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts better-auth@1.7.25

cat >"$folder/finding.mjs" <<'JS'
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';

const expected = [
  'no variable: signed with the option',
  'BETTER_AUTH_SECRET: signed with the option',
  'BETTER_AUTH_SECRETS: signed with the environment',
  'BETTER_AUTH_SECRETS and the option secrets: signed with the option',
  'session of "no variable" in "BETTER_AUTH_SECRET": valid',
  'session of "no variable" in "BETTER_AUTH_SECRETS": unknown',
  'session of "BETTER_AUTH_SECRETS" in "no variable": unknown',
];

const file = new URL('node_modules/better-auth/package.json', import.meta.url);
console.log('better-auth', JSON.parse(readFileSync(file, 'utf8')).version);

const ofOption = randomBytes(32).toString('base64');
const ofEnvironment = randomBytes(32).toString('base64');
const variables = ['AUTH_SECRET', 'BETTER_AUTH_SECRET', 'BETTER_AUTH_SECRETS'];
const database = { user: [], session: [], account: [], verification: [] };

/** An instance as in a process with only these variables. All instances share one database. */
async function start(environment, options = {}) {
  for (const name of variables) delete process.env[name];
  Object.assign(process.env, environment);
  const auth = betterAuth({
    secret: ofOption,
    baseURL: 'http://localhost:3000',
    database: memoryAdapter(database),
    emailAndPassword: { enabled: true },
    ...options,
  });
  await auth.$context;
  return auth;
}

let people = 0;
async function signUp(auth) {
  people += 1;
  const body = {
    name: 'Somebody',
    email: `person-${people}@example.com`,
    password: randomBytes(12).toString('hex'),
  };
  const { headers } = await auth.api.signUpEmail({ body, returnHeaders: true });
  return headers
    .getSetCookie()
    .find((cookie) => cookie.includes('session_token'))
    .split(';')[0];
}

function signerOf(cookie) {
  const value = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1));
  const [token, signature] = value.split('.');
  const isSignedWith = (secret) =>
    createHmac('sha256', secret).update(token).digest('base64') === signature;
  if (isSignedWith(ofOption)) return 'the option';
  return isSignedWith(ofEnvironment) ? 'the environment' : 'something else';
}

const secrets = [{ version: 1, value: ofOption }];
const instances = {
  'no variable': await start({}),
  BETTER_AUTH_SECRET: await start({ BETTER_AUTH_SECRET: ofEnvironment }),
  BETTER_AUTH_SECRETS: await start({ BETTER_AUTH_SECRETS: `1:${ofEnvironment}` }),
  'BETTER_AUTH_SECRETS and the option secrets': await start(
    { BETTER_AUTH_SECRETS: `1:${ofEnvironment}` },
    { secrets },
  ),
};

const seen = [];
const cookies = {};
function note(line) {
  seen.push(line);
  console.log(line);
}
for (const [name, auth] of Object.entries(instances)) {
  cookies[name] = await signUp(auth);
  note(`${name}: signed with ${signerOf(cookies[name])}`);
}
for (const [from, to] of [
  ['no variable', 'BETTER_AUTH_SECRET'],
  ['no variable', 'BETTER_AUTH_SECRETS'],
  ['BETTER_AUTH_SECRETS', 'no variable'],
]) {
  const headers = new Headers({ cookie: cookies[from] });
  const session = await instances[to].api.getSession({ headers });
  note(`session of "${from}" in "${to}": ${session ? 'valid' : 'unknown'}`);
}

const changed = expected.filter((line, index) => line !== seen[index]);
console.log(changed.length === 0 ? 'as described' : `changed: no longer "${changed.join('", "')}"`);
process.exitCode = changed.length === 0 ? 0 : 1;
JS
node "$folder/finding.mjs"
