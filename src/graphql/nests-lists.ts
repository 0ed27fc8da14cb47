const LINE_END = /[\n\r]/g;
const IGNORED = new Set(['\t', '\n', '\r', '\ufeff']);

/**
 * Whether so many lists open one right within the other, whatever space, commas and comments are
 * between them. Looks at each character once: a regular expression would go back over them.
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

/** What stands between tokens without being one. */
function isIgnored(character: string | undefined): boolean {
  return character === ' ' || character === ',' || IGNORED.has(character ?? '');
}
