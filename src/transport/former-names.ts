import { invalidInput } from '../kernel/invalid-input.ts';

/** Names that older clients send, with the names that fields have now. */
export type FormerNames = Readonly<Record<string, string>>;

/** Gives the fields that older clients send their names of today. Fails for a field under both names. */
export function underCurrentNames<Value>(
  given: readonly (readonly [string, Value])[],
  former: FormerNames,
): (readonly [string, Value])[] {
  const names = new Set(given.map(([name]) => name));
  return given.map(([name, value]) => {
    if (!Object.hasOwn(former, name)) return [name, value];
    const current = former[name] ?? name;
    if (names.has(current)) throw givenTwice(name, current);
    return [current, value];
  });
}

function givenTwice(name: string, current: string): Error {
  return invalidInput([
    { path: current, message: `is given twice, also as ${name}. Send ${current} only` },
  ]);
}
