import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first failing test decides. So tests that do not import the whole server come first. */
export class LightTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => weightOf(one) - weightOf(other));
  }
}

function weightOf({ moduleId }: TestSpecification): number {
  const text = readFileSync(moduleId, 'utf8');
  return text.includes('/support/') ? text.length : 0;
}
