import { median } from '../median.ts';
import { startServer } from '../running-server.ts';
import { ask } from './ask.ts';
import { type SizedRequest, sizedCases } from './cases.ts';
import type { Sized, SizedDatabases } from './databases.ts';
import { findLandmarks } from './landmarks.ts';

/** The ratio of response times with a hundred times as many work items. */
export type SizeRatio = {
  name: string;
  case: 'size';
  ratio: number;
  rounds: number[];
  /** Medians, in milliseconds. */
  smallMs: number;
  largeMs: number;
  mark: number;
  holds: boolean;
};

type Options = {
  program: string;
  variables: Record<string, string>;
  rounds: number;
};

type Side = { ask: (request: number) => Promise<number> };

type Comparison = { name: string; index: number; side: Side; against: Side };

const MARK = 1.5;
const ASKED_A_ROUND = 5;
const WARM_UPS = 6;

export async function measureSizes(
  databases: SizedDatabases,
  options: Options,
): Promise<SizeRatio[]> {
  const small = await openSide(databases.small, options);
  const large = await openSide(databases.large, options);
  const beside = await openSide(databases.smallBesideLarge, options);
  const comparisons: Comparison[] = [
    ...sizedCases.map(({ name }, index) => ({ name, index, side: large, against: small })),
    ...sizedCases.flatMap(({ name }, index) =>
      name.startsWith('search')
        ? [{ name: `${name}, 2,000 items beside 200,000`, index, side: beside, against: small }]
        : [],
    ),
  ];
  const ratios: SizeRatio[] = [];
  for (const comparison of comparisons) {
    ratios.push(await compare(comparison, options.rounds));
    process.stderr.write(`${JSON.stringify(ratios.at(-1))}\n`);
  }
  for (const { stop } of [small, large, beside]) stop();
  return ratios;
}

async function openSide(sized: Sized, { program, variables }: Options) {
  const landmarks = await findLandmarks(sized);
  const requests: SizedRequest[] = sizedCases.map(({ request }) => request(landmarks));
  const env = { ...variables, DATABASE_URL: sized.databaseUrl };
  const { origin, stop } = await startServer(program, env);
  return {
    stop,
    async ask(index: number): Promise<number> {
      const { ms } = await ask(origin, sized.key, requests[index] as SizedRequest);
      return ms;
    },
  };
}

/** Alternates between both, so that they have the same machine. */
async function compare(comparison: Comparison, count: number): Promise<SizeRatio> {
  const { name, index, side, against } = comparison;
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp++) {
    await against.ask(index);
    await side.ask(index);
  }
  const small: number[] = [];
  const large: number[] = [];
  const rounds: number[] = [];
  for (let round = 0; round < count; round++) {
    const times: [number, number][] = [];
    for (let asked = 0; asked < ASKED_A_ROUND; asked++) {
      times.push([await against.ask(index), await side.ask(index)]);
    }
    const smallMs = median(times.map(([ms]) => ms));
    const largeMs = median(times.map(([, ms]) => ms));
    small.push(smallMs);
    large.push(largeMs);
    rounds.push(largeMs / smallMs);
  }
  const ratio = median(rounds);
  return {
    name,
    case: 'size',
    ratio,
    rounds,
    smallMs: median(small),
    largeMs: median(large),
    mark: MARK,
    holds: ratio <= MARK,
  };
}
