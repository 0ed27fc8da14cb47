import { type CpuProfile, readSamples } from './cpu-profile.ts';

const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The share of time by the owner of the running code: a package, Node, the engine or us. */
export function timeByOwner(
  profile: CpuProfile,
  lastMicros: number,
): [owner: string, share: number][] {
  const times = new Map<string, number>();
  let all = 0;
  for (const { stack, micros } of readSamples(profile, lastMicros)) {
    const { url = '', functionName = '' } = stack.at(-1) ?? {};
    const owner = PACKAGE.exec(url)?.[1] ?? ownerOf(url, functionName);
    times.set(owner, (times.get(owner) ?? 0) + micros);
    all += micros;
  }
  return [...times]
    .map(([owner, micros]): [string, number] => [owner, micros / all])
    .sort(([, one], [, other]) => other - one);
}

/** The engine's functions have no URL, so they are listed by their activity. */
function ownerOf(url: string, functionName: string): string {
  if (url === '') return functionName || '(engine)';
  return url.startsWith('node:') ? 'node' : 'ours';
}
