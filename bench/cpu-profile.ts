type CallFrame = { functionName: string; url: string };

/** The part of a `--cpu-prof` file that is read here; times are in microseconds. */
export type CpuProfile = {
  nodes: { id: number; callFrame: CallFrame; children?: number[] }[];
  startTime: number;
  endTime: number;
  samples: number[];
  timeDeltas: number[];
};

/** A sampled call stack from the outermost caller to the innermost, and its duration. */
export type Sample = { stack: CallFrame[]; micros: number };

const NO_WORK = new Set(['(idle)', '(program)']);

/** The samples of the last microseconds of the process. */
export function readSamples(profile: CpuProfile, lastMicros: number): Sample[] {
  const { samples, timeDeltas, startTime, endTime } = profile;
  const stackOf = createStackReader(profile);
  let at = startTime;
  return samples.flatMap((id, index) => {
    const micros = timeDeltas[index] ?? 0;
    at += micros;
    if (at < endTime - lastMicros) return [];
    const stack = stackOf(id);
    return NO_WORK.has(stack[0]?.functionName ?? '') ? [] : [{ stack, micros }];
  });
}

function createStackReader({ nodes }: CpuProfile): (id: number) => CallFrame[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const callers = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  return (innermost) => {
    const stack: CallFrame[] = [];
    for (let id: number | undefined = innermost; id !== undefined; id = callers.get(id)) {
      const frame = frames.get(id);
      if (frame && frame.functionName !== '(root)') stack.unshift(frame);
    }
    return stack;
  };
}
