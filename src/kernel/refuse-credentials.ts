import { holdsCredential } from './credential-text.ts';
import { invalidInput } from './invalid-input.ts';

type Part = { path: string; value: unknown };

const message =
  'contains an API key or another credential of this server. Remove it, and revoke it if others may have seen it';

/** Rejects an input that would store a credential where others can read it. */
export function refuseCredentials(input: object): void {
  const issues = [...textsIn(input)]
    .filter(({ text }) => holdsCredential(text))
    .map(({ path }) => ({ path, message }));
  if (issues.length > 0) throw invalidInput(issues);
}

/** Every text of an input, names of fields included. Without recursion, as clients nest JSON deep. */
function* textsIn(input: object): Generator<{ path: string; text: string }> {
  const waiting: Part[] = [{ path: '', value: input }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, value } = next;
    if (typeof value === 'string') yield { path, text: value };
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, part] of Object.entries(value)) {
      yield { path, text: name };
      waiting.push({ path: path ? `${path}.${name}` : name, value: part });
    }
  }
}
