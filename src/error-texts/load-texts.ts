import type { TextsOf } from './error-text.ts';

export const loadTexts = {
  BODY_TOO_LARGE: {
    meaning: 'The request body is larger than 1 MiB.',
    remedy: 'Split the request.',
    on: ['rest', 'sign-in', 'graphql', 'mcp'],
  },
  RATE_LIMITED: {
    meaning:
      'The budget of the key or the organization is used up, or there were too many sign-ins.',
    remedy: 'Repeat the request after the seconds in `Retry-After` or in the message.',
    on: ['rest', 'sign-in', 'graphql', 'tool', 'mcp'],
  },
  DATABASE_UNAVAILABLE: {
    meaning: 'The database does not answer, or gives priority to another change.',
    remedy: 'Repeat the request after the seconds in `Retry-After`.',
    on: ['rest', 'sign-in', 'graphql', 'tool', 'mcp'],
  },
  SERVER_OVERLOADED: {
    meaning: 'The server has more requests than it can answer soon.',
    remedy: 'Repeat the request after the seconds in `Retry-After`.',
    on: ['rest', 'sign-in', 'graphql', 'tool', 'mcp'],
  },
  STORAGE_FULL: {
    meaning: 'The disk of the database is full: reads work, and writes do not.',
    remedy: 'Ask the administrator of the server to free space.',
    on: ['rest', 'sign-in', 'graphql', 'tool'],
  },
} satisfies TextsOf<'too_large' | 'rate_limited' | 'unavailable'>;
