import { existsSync, readFileSync } from 'node:fs';

/** The part of a Stryker report that is read here. */
type Report = {
  files: Record<string, { source: string; mutants: ReportedMutant[] }>;
};

type Point = { line: number; column: number };

type ReportedMutant = {
  status: string;
  replacement?: string;
  location: { start: Point; end: Point };
};

export type Mutant = {
  file: string;
  line: number;
  /** The source line in which the mutation begins. */
  lineText: string;
  /** The mutated text and its replacement, each on one line. */
  code: string;
  becomes: string;
  isNoticed: boolean;
};

/** A time-out is a notice too. */
const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/** The judged mutants of a room. A mutant is noticed if it is noticed in one of the reports. */
export function readMutants(reportFiles: readonly string[]): Mutant[] {
  const merged = new Map<string, Mutant>();
  for (const [id, mutant] of reportFiles.flatMap(mutantsOf)) {
    const known = merged.get(id);
    if (!known || mutant.isNoticed) merged.set(id, mutant);
  }
  return [...merged.values()];
}

function mutantsOf(reportFile: string): [id: string, mutant: Mutant][] {
  const { files } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  const current = Object.entries(files).filter(
    ([file, { source }]) => existsSync(file) && readFileSync(file, 'utf8') === source,
  );
  return current.flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter(({ status }) => [...NOTICED, ...UNNOTICED].includes(status))
      .map(({ status, replacement = '', location }): [string, Mutant] => [
        JSON.stringify([file, location, replacement]),
        {
          file,
          line: location.start.line,
          lineText: (lines[location.start.line - 1] ?? '').trim(),
          code: oneLine(textBetween(lines, location)),
          becomes: oneLine(replacement),
          isNoticed: NOTICED.includes(status),
        },
      ]);
  });
}

function textBetween(lines: readonly string[], { start, end }: ReportedMutant['location']): string {
  return lines
    .slice(start.line - 1, end.line)
    .map((line, index) => {
      const to = index === end.line - start.line ? end.column - 1 : undefined;
      return line.slice(index === 0 ? start.column - 1 : 0, to);
    })
    .join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
