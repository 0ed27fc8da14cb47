/** A value of a header such as `Accept`, with its quality from 0 to 1. */
export type Accepted = { value: string; quality: number; parameters: readonly string[] };

const QUALITY = /^q\s*=\s*(.*)$/;

/** The values of a header such as `Accept` or `Accept-Encoding` in lower case, in their order. */
export function readAccepted(header: string): Accepted[] {
  return header
    .toLowerCase()
    .split(',')
    .map((range) => {
      const [value = '', ...parameters] = range.split(';').map((part) => part.trim());
      const given = parameters.map((one) => QUALITY.exec(one)?.[1]).find((q) => q !== undefined);
      return { value, quality: given === undefined ? 1 : toQuality(given), parameters };
    })
    .filter(({ value }) => value !== '');
}

/** A quality that is not a number is that of a range without one. */
function toQuality(text: string): number {
  const quality = Number(text);
  return Number.isNaN(quality) ? 1 : Math.min(1, Math.max(0, quality));
}
