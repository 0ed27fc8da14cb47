type Options = { headers: Headers; method: string | undefined; body: string | undefined };

/** The meaning of the curl options in the documentation. */
const readOption: Record<string, (options: Options, value: string) => void> = {
  '-H': ({ headers }, value) => {
    const colon = value.indexOf(':');
    headers.append(value.slice(0, colon), value.slice(colon + 1).trim());
  },
  '-X': (options, value) => {
    options.method = value;
  },
  '-d': (options, value) => {
    options.body = value;
    options.method ??= 'POST';
  },
};

/** Parses a documented curl command into its request. */
export function parseCurl(command: string): Request {
  const [, ...words] = split(command.replaceAll('\\\n', ' '));
  const options: Options = { headers: new Headers(), method: undefined, body: undefined };
  let url = '';
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const read = readOption[word];
    if (read) read(options, words.shift() ?? '');
    else if (word.startsWith('-')) throw new Error(`The documentation uses ${word}, unknown here.`);
    else url = word;
  }
  return new Request(url, options);
}

/** Words and quoted texts. */
function split(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}
