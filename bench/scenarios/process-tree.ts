import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Processor time of a process and all its descendants so far, including exited ones. */
export function cpuSecondsOfTree(pid: number): number {
  const children = childrenOf(pid).map(cpuSecondsOfChild);
  return children.reduce((sum, seconds) => sum + seconds, cpuSecondsOf(pid));
}

/** A process that exits during the reading is counted with its parent from then on. */
function cpuSecondsOfChild(pid: number): number {
  try {
    return cpuSecondsOfTree(pid);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}

export function childrenOf(pid: number): number[] {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const lists = tasks.map((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'));
  return lists.join(' ').split(' ').filter(Boolean).map(Number);
}

export function parentOf(pid: number): number {
  return Number(statOf(pid)[1]);
}

export function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

function cpuSecondsOf(pid: number): number {
  const ticks = statOf(pid).slice(11, 15).map(Number);
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND;
}

/** The fields behind the name, which may hold spaces: state, parent and so on. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
