/** Output streams of a command. */
export type Output = {
  /** Prints a result to stdout. */
  print: (text: string) => void;
  /** Prints a progress line to stderr. On a terminal, it replaces the previous one. */
  progress: (line: string) => void;
  /** Ends the progress line with a line break. */
  endProgress: () => void;
};

type Streams = { out: NodeJS.WritableStream; err: NodeJS.WritableStream & { isTTY?: boolean } };

const CLEAR_LINE = '\r\u001b[2K';

/** Progress goes to stderr, so that stdout can be piped. */
export function createOutput({ out, err }: Streams, wantsProgress: boolean): Output {
  let hasOpenLine = false;
  return {
    print: (text) => void out.write(text),
    progress(line) {
      if (!wantsProgress) return;
      err.write(err.isTTY ? `${CLEAR_LINE}${line}` : `${line}\n`);
      hasOpenLine = err.isTTY === true;
    },
    endProgress() {
      if (hasOpenLine) err.write('\n');
      hasOpenLine = false;
    },
  };
}
