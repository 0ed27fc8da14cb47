/** Where a command prints to. */
export type Output = {
  /** What was asked for. */
  print: (text: string) => void;
  /** A line on how far a longer piece of work is; on a terminal it takes the place of the last. */
  progress: (line: string) => void;
  /** Leaves the last progress line standing. */
  endProgress: () => void;
};

type Streams = { out: NodeJS.WritableStream; err: NodeJS.WritableStream & { isTTY?: boolean } };

const CLEAR_LINE = '\r\u001b[2K';

/** Progress goes beside the output, so that this can be piped. */
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
