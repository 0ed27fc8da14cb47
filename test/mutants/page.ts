import { readFileSync, writeFileSync } from 'node:fs';
import type { Explained, Reason } from './reason.ts';
import { type Result, scoreOf } from './result.ts';

const README = 'test/mutants/README.md';

/** Writes the survivors of a room, and its row in the table of the README. */
export function writePage(room: string, result: Result): void {
  writeFileSync(`test/mutants/survivors/${room}.md`, pageOf(room, result));
  const row = rowOf(room, result);
  const readme = readFileSync(README, 'utf8');
  writeFileSync(
    README,
    readme.replace(new RegExp(`^\\| \\[?${room}\\b.*$`, 'm'), () => row),
  );
}

function rowOf(room: string, result: Result): string {
  const { mutants, noticed, explained, unexplained } = result;
  const unseen = explained.filter(({ reason }) => 'unseen' in reason).length;
  const left = explained.length - unseen + unexplained.length;
  const score = `${(scoreOf(result) * 100).toFixed(1)}%`;
  return `| [${room}](survivors/${room}.md) | ${mutants} | ${noticed} | ${unseen} | ${left} | ${score} |`;
}

function pageOf(room: string, { explained }: Result): string {
  const head = `# Survivors of ${room}\n\n| where | mutation | reason |\n| --- | --- | --- |\n`;
  return head + explained.map((mutant) => `${survivorOf(mutant)}\n`).join('');
}

function survivorOf({ file, line, code, becomes, reason }: Explained): string {
  return `| ${file}:${line} | ${quoted(code)} → ${quoted(becomes)} | ${sentenceOf(reason)} |`;
}

function sentenceOf(reason: Reason): string {
  return 'unseen' in reason ? `Not visible: ${reason.unseen}` : `Left: ${reason.left}`;
}

/** Code in a cell of a table. */
function quoted(code: string): string {
  const short = code.length > 80 ? `${code.slice(0, 80)}…` : code;
  return `\`\` ${short.replaceAll('|', '\\|') || ' '} \`\``;
}
