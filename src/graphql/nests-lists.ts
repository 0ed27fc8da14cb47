const LINE_END = /[\n\r]/g;
const IGNORED = new Set(['\t', '\n', '\r', '\ufeff']);

/**
 * Whether lists are nested directly to a depth, ignoring whitespace, commas and comments. Scans
 * each character once; a regular expression would backtrack.
 */
export function nestsLists(text: string, depth: number): boolean {
  const first = text.indexOf('[');
  if (first === -1) return false;
  let open = 0;
  for (let at = first; at < text.length; at += 1) {
    const character = text[at];
    if (character === '[') {
      open += 1;
      if (open >= depth) return true;
    } else if (character === '#') {
      at = endOfLine(text, at);
    } else if (!isIgnored(character)) {
      open = 0;
    }
  }
  return false;
}

function endOfLine(text: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index ?? text.length;
}

/** Whether GraphQL ignores the character between tokens. */
function isIgnored(character: string | undefined): boolean {
  return character === ' ' || character === ',' || IGNORED.has(character ?? '');
}
