const [POP_EMBEDDING, POP_ISOLATE] = ['\u202C', '\u2069'];

/** What ends that which a character begins to do to the direction of letters. */
const endOf: Readonly<Record<string, string>> = {
  '\u202A': POP_EMBEDDING,
  '\u202B': POP_EMBEDDING,
  '\u202D': POP_EMBEDDING,
  '\u202E': POP_EMBEDDING,
  '\u2066': POP_ISOLATE,
  '\u2067': POP_ISOLATE,
  '\u2068': POP_ISOLATE,
};

const BEGINNING = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/;

/**
 * A text that people chose, such that it does not turn around what a page says after it: with an
 * override in it, a name could make a question unreadable.
 */
export function closeDirections(text: string): string {
  if (!BEGINNING.test(text)) return text;
  const open: string[] = [];
  for (const character of text) {
    const end = endOf[character];
    if (end) open.push(end);
    else if (character === POP_ISOLATE) popIsolate(open);
    else if (character === POP_EMBEDDING && open.at(-1) === POP_EMBEDDING) open.pop();
  }
  return text + open.reverse().join('');
}

/** It ends what began inside of it as well. */
function popIsolate(open: string[]): void {
  const last = open.lastIndexOf(POP_ISOLATE);
  if (last >= 0) open.splice(last);
}
