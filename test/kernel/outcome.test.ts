import { expect, test } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { isLooser, type OperationMode, stricterMode } from '../../src/kernel/operation-mode.ts';
import { outcomeOfError, outcomes, worseOutcome } from '../../src/kernel/outcome.ts';
import { expandPermissions } from '../../src/kernel/permission.ts';

test('errors of the caller are refusals, and errors of the server are failures', () => {
  expect(outcomeOfError(new DomainError('VALIDATION_FAILED', 'x'))).toBe('refused');
  expect(outcomeOfError(new DomainError('DATABASE_UNAVAILABLE', 'x'))).toBe('failed');
  expect(outcomeOfError(new Error('x'))).toBe('failed');
});

test('the worse of two outcomes counts', () => {
  const worst = outcomes.map((one) => outcomes.map((other) => worseOutcome(one, other)));

  expect(worst).toEqual([
    ['succeeded', 'refused', 'failed'],
    ['refused', 'refused', 'failed'],
    ['failed', 'failed', 'failed'],
  ]);
});

test('the stricter mode of organization and key applies', () => {
  const modes: OperationMode[] = ['off', 'audit', 'safelist', 'require_id'];

  expect(modes.map((mode) => stricterMode(mode, 'safelist'))).toEqual([
    'safelist',
    'safelist',
    'safelist',
    'require_id',
  ]);
  expect(modes.map((mode) => stricterMode(mode, null))).toEqual(modes);
  expect(modes.map((mode) => isLooser(mode, 'audit'))).toEqual([true, false, false, false]);
  expect([isLooser(null, 'off'), isLooser('off', null)]).toEqual([true, false]);
});

test('a bundle stands for its permissions, each once and in the published order', () => {
  expect(expandPermissions(['projects:write', 'mcp:read', 'projects:read'])).toEqual([
    'projects:read',
    'projects:write',
    'boards:read',
    'work-items:read',
    'ai-sessions:read',
    'members:read',
  ]);
  expect(expandPermissions(['mcp:write'])).toEqual([
    'projects:write',
    'boards:write',
    'work-items:write',
    'work-items:delete',
    'ai-sessions:write',
  ]);
});
