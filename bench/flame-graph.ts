import { type CpuProfile, readSamples, type Sample } from './cpu-profile.ts';

type Frame = { name: string; color: string; micros: number; called: Map<string, Frame> };

const WIDTH = 1_200;
const ROW = 15;
const LEAST_WIDTH = 0.7;
const CHARACTER_WIDTH = 6;

/** Draws a flame graph of the last microseconds of a process, callers above callees. */
export function drawFlameGraph(profile: CpuProfile, lastMicros: number): string {
  const root = toTree(profile, lastMicros);
  const boxes: string[] = [];
  const rows = draw(root, { x: 0, row: 0, scale: WIDTH / root.micros, boxes });
  const size = `viewBox="0 0 ${WIDTH} ${rows * ROW}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="monospace" font-size="10">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...boxes,
    '</svg>\n',
  ].join('\n');
}

function toTree(profile: CpuProfile, lastMicros: number): Frame {
  const root: Frame = { name: 'all', color: '#dddddd', micros: 0, called: new Map() };
  for (const sample of readSamples(profile, lastMicros)) count(root, sample);
  return root;
}

function count(root: Frame, { stack, micros }: Sample): void {
  root.micros += micros;
  let frame = root;
  for (const { functionName, url } of stack) {
    const name = functionName || '(anonymous)';
    const id = `${name} ${url}`;
    const next = frame.called.get(id) ?? {
      name,
      color: colorOf(url),
      micros: 0,
      called: new Map(),
    };
    next.micros += micros;
    frame.called.set(id, next);
    frame = next;
  }
}

/** Our code is orange, packages are yellow, Node is green, the engine grey. */
function colorOf(url: string): string {
  if (url.includes('node_modules')) return '#f6d774';
  if (url.startsWith('node:')) return '#a5d3b5';
  return url === '' ? '#d0d0d0' : '#f29e6b';
}

type Place = { x: number; row: number; scale: number; boxes: string[] };

/** Draws a frame and its callees; returns the number of rows. */
function draw(frame: Frame, { x, row, scale, boxes }: Place): number {
  const width = frame.micros * scale;
  if (width < LEAST_WIDTH) return row;
  const share = ((width / WIDTH) * 100).toFixed(1);
  const name = escapeMarkup(frame.name);
  const shown = escapeMarkup(frame.name.slice(0, Math.floor(width / CHARACTER_WIDTH)));
  const box = `x="${x.toFixed(1)}" y="${row * ROW}" width="${width.toFixed(1)}" height="${ROW - 1}"`;
  const title = `<title>${name}: ${share}%</title>`;
  const text = `<text x="${(x + 2).toFixed(1)}" y="${row * ROW + 11}">${shown}</text>`;
  boxes.push(`<rect ${box} fill="${frame.color}">${title}</rect>${shown.length > 2 ? text : ''}`);
  let rows = row + 1;
  let left = x;
  for (const called of frame.called.values()) {
    rows = Math.max(rows, draw(called, { x: left, row: row + 1, scale, boxes }));
    left += called.micros * scale;
  }
  return rows;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
