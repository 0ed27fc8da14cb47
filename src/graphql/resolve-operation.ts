import type { z } from 'zod';
import { DomainError } from '../errors.ts';
import type { Operation } from '../services/operation.ts';
import type { GraphQLContext } from './context.ts';
import { toFailure } from './errors.ts';

type Arguments<Input extends z.ZodObject> = { input: z.input<Input> };

/** Runs a query's operation; its failures become top-level errors. */
export function query<Input extends z.ZodObject, Loaded>(
  operation: Operation<string, Input, z.ZodType, Loaded>,
  { service }: GraphQLContext,
  { input }: Arguments<Input>,
): Promise<Loaded> {
  return operation.load(service, input);
}

/** The same for a lookup by id: what is absent or another organization's is null. */
export async function lookUp<Input extends z.ZodObject, Loaded>(
  operation: Operation<string, Input, z.ZodType, Loaded>,
  { service }: GraphQLContext,
  { input }: Arguments<Input>,
): Promise<Loaded | null> {
  try {
    return await operation.load(service, input);
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not_found') return null;
    throw error;
  }
}

/** Runs a mutation's operation; its declared failures become members of the result union. */
export async function mutate<Input extends z.ZodObject, Loaded>(
  operation: Operation<string, Input, z.ZodType, Loaded>,
  { service }: GraphQLContext,
  { input }: Arguments<Input>,
): Promise<Loaded> {
  try {
    return await operation.load(service, input);
  } catch (error) {
    throw toFailure(operation, error);
  }
}
