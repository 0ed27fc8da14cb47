import { type Case, type CaseName, cases } from '../cases.ts';

export function caseNamed(name: CaseName): Case {
  const found = cases.find((each) => each.name === name);
  if (!found) throw new Error(`There is no case ${name}.`);
  return found;
}
