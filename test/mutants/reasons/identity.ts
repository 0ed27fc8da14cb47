import type { Reason } from '../reason.ts';

const members = (file: string) => `src/identity/members/${file}.ts`;
const people = (file: string) => `src/identity/people/${file}.ts`;
const sessions = (file: string) => `src/identity/sessions/${file}.ts`;
const passwordResets = (file: string) => `src/identity/password-resets/${file}.ts`;

const NO_USES = 'The row of a key without uses has no counts, and adds nothing.';
const NO_ROUTES = 'No route of better-auth is mounted.';
const ONE_WRITE = 'better-auth reads, extends and deletes sessions, each in one statement.';
const SAME_MOMENT = 'Only an email change of the same session at the same moment differs.';
const TWO_PARTS = 'A text with one separator has two parts.';
const CASCADES = 'A link is deleted with the membership of its user and with that of its creator.';

export const identityReasons: readonly Reason[] = [
  {
    file: 'src/identity/api-keys/get-api-key-usage.ts',
    code: 'rows.filter((row) => row.day !== null)',
    unseen: NO_USES,
  },
  {
    file: 'src/identity/api-keys/get-api-key-usage.ts',
    code: 'row.day !== null',
    becomes: 'true',
    unseen: NO_USES,
  },
  {
    file: 'src/identity/invitations/find-invitation.ts',
    code: '{ select: { name: true } }',
    unseen: 'It reads all columns of the organization.',
  },
  {
    file: members('list-members'),
    code: '({ userId }) => userId',
    left: '`test/long/lists-are-read-in-parts.test.ts` makes 1,000 members.',
  },
  {
    file: 'src/identity/organizations/update-organization.ts',
    code: "'The organization of the caller was not found.'",
    unseen: 'The organization of a caller exists.',
  },
  {
    file: 'src/identity/organizations/update-organization.ts',
    code: '!updated',
    unseen: 'The organization of a caller exists.',
  },
  {
    file: members('update-member'),
    code: 'disabledAt !== null',
    becomes: 'disabledAt === null',
    unseen: 'The values before and after are compared, and both are the opposite.',
  },
  {
    file: passwordResets('find-password-reset'),
    code: '!member || !creator',
    unseen: CASCADES,
  },
  {
    file: people('id-or-member'),
    code: 'text.trim()',
    unseen: 'Names and the texts for them have no spaces around.',
  },
  {
    file: people('id-or-member'),
    code: 'true',
    becomes: 'false',
    unseen: 'The only name of an account is its email, which is a code as well.',
  },
  {
    file: people('id-or-member'),
    code: '[...names]',
    unseen: 'A name that is equal is equal in any case too.',
  },
  {
    file: sessions('account'),
    code: '{ select: { sessionsEnded: true } }',
    unseen: 'It reads all columns of the user.',
  },
  {
    file: sessions('account'),
    code: 'current?.passwordHash === passwordHash',
    becomes: 'true',
    unseen: 'Each change of a password ends all sessions, which is counted.',
  },
  {
    file: sessions('account'),
    code: 'current?.passwordHash',
    unseen: 'A user with a password keeps one.',
  },
  { file: sessions('auth'), code: "'postgresql'", unseen: ONE_WRITE },
  { file: sessions('auth'), code: 'true', becomes: 'false', unseen: ONE_WRITE },
  {
    file: sessions('auth'),
    code: "{ provider: 'postgresql', transaction: true }",
    unseen: ONE_WRITE,
  },
  {
    file: sessions('auth'),
    code: 'session: { expiresIn: WEEK_SECONDS, updateAge: DAY_SECONDS, cookieCache: { enabled: false } },',
    unseen: 'These are defaults of better-auth, and the cookies of its cache are not passed on.',
  },
  { file: sessions('auth'), code: "'/'", unseen: 'This is the default of better-auth.' },
  {
    file: sessions('auth'),
    code: 'plugins: [organization({ allowUserToCreateOrganization: false }), sessionCookies],',
    unseen: NO_ROUTES,
  },
  { file: sessions('auth'), code: 'rateLimit: { enabled: false },', unseen: NO_ROUTES },
  {
    file: sessions('auth'),
    code: 'telemetry: { enabled: false },',
    left: 'It would send to another server, which no test of `npm test` reaches.',
  },
  {
    file: sessions('auth'),
    code: 'logger: {',
    left: 'Only the log shows it.',
  },
  {
    file: sessions('auth'),
    code: 'log(level, message) {',
    left: 'Only the log shows it.',
  },
  {
    file: sessions('auth'),
    code: "if (level === 'error') log.error({ from: 'better-auth' }, message);",
    left: 'Only the log shows it.',
  },
  {
    file: sessions('call-auth'),
    code: "''",
    unseen: 'No failure has an empty code.',
  },
  { file: sessions('client-network'), code: "''", unseen: TWO_PARTS },
  { file: sessions('client-network'), code: '[]', unseen: TWO_PARTS },
  { file: sessions('client-network'), code: 'after?.length', unseen: TWO_PARTS },
  { file: sessions('client-network'), code: 'before?.length', unseen: TWO_PARTS },
  {
    file: sessions('client-network'),
    becomes: '/^::ffff:(\\d+\\.\\d+\\.\\d+\\.\\d+)/i',
    unseen: 'No address goes on behind an IPv4 address.',
  },
  { file: sessions('read-session'), code: "''", unseen: 'No cookie has this name.' },
  {
    file: sessions('read-session'),
    code: '!hasSessionCookie(request)',
    becomes: 'false',
    unseen: 'Without the shortcut, better-auth finds no session either.',
  },
  { file: sessions('routes/change-password'), code: '!isUnchanged', left: SAME_MOMENT },
  { file: sessions('routes/change-profile'), code: '!isUnchanged', left: SAME_MOMENT },
  {
    file: sessions('routes/sign-out'),
    code: 'session',
    becomes: 'false',
    left: 'better-auth deletes the row too, unless the database fails.',
  },
  { file: sessions('session-cookie'), code: "''", unseen: 'No cookie has this name.' },
  {
    file: sessions('session-info'),
    code: '{ gt: now() }',
    unseen: 'An expired session is refused before.',
  },
  {
    file: sessions('session-transport'),
    code: '[]',
    becomes: '["Stryker was here"]',
    unseen: 'No parameter has this name, which has spaces.',
  },
  { file: sessions('session-transport'), code: '{ cause, }', left: 'Only the log shows it.' },
  {
    file: sessions('sign-in-limits'),
    code: "'address'",
    unseen: 'Only the keys of addresses and accounts must differ.',
  },
  {
    file: sessions('sign-in-limits'),
    code: 'seconds > WINDOW_SECONDS',
    becomes: 'seconds >= WINDOW_SECONDS',
    unseen: 'A window of this length is set to this length.',
  },
];
