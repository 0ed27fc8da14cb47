const [POP_EMBEDDING, POP_ISOLATE] = ['\u202C', '\u2069'];

/** The terminator of each Unicode bidi control character. */
const terminators: Readonly<Record<string, string>> = {
  '\u202A': POP_EMBEDDING,
  '\u202B': POP_EMBEDDING,
  '\u202D': POP_EMBEDDING,
  '\u202E': POP_EMBEDDING,
  '\u2066': POP_ISOLATE,
  '\u2067': POP_ISOLATE,
  '\u2068': POP_ISOLATE,
};

const OPENING = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/;

/**
 * Closes open bidi controls at the end of a user's text. Otherwise an override in a name could
 * reorder the text after it, such as the question of a dialog.
 */
export function closeBidiControls(text: string): string {
  if (!OPENING.test(text)) return text;
  const open: string[] = [];
  for (const character of text) {
    const end = terminators[character];
    if (end) open.push(end);
    else if (character === POP_ISOLATE) popIsolate(open);
    else if (character === POP_EMBEDDING && open.at(-1) === POP_EMBEDDING) open.pop();
  }
  return text + open.reverse().join('');
}

/** A pop isolate also closes all controls inside the isolate. */
function popIsolate(open: string[]): void {
  const last = open.lastIndexOf(POP_ISOLATE);
  if (last >= 0) open.splice(last);
}
