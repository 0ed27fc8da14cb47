import type { z } from 'zod';
import { DomainError } from '../errors.ts';
import type { Operation } from '../kernel/operation.ts';
import type { GraphQLContext } from './context.ts';

/** Runs a lookup by id: what is absent or another organization's is null. */
export async function loadOrNull<Input extends z.ZodObject, Loaded>(
  operation: Operation<string, Input, z.ZodType, Loaded>,
  { service }: GraphQLContext,
  input: z.input<Input>,
): Promise<Loaded | null> {
  try {
    return await operation.load(service, input, { linked: false });
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not_found') return null;
    throw error;
  }
}
