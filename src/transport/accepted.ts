/** A value of a header such as `Accept`, with its quality from 0 to 1. */
export type Accepted = { value: string; quality: number; parameters: readonly string[] };

/** The values of a header such as `Accept` or `Accept-Encoding` in lower case, in their order. */
export function readAccepted(header: string): Accepted[] {
  return header
    .toLowerCase()
    .split(',')
    .map((range) => {
      const [value = '', ...parameters] = range.split(';').map((part) => part.trim());
      return { value, quality: qualityIn(parameters), parameters };
    })
    .filter(({ value }) => value !== '');
}

/** The quality in `q`; 1 without one, and if it is not a number. */
function qualityIn(parameters: readonly string[]): number {
  const given = parameters
    .map((parameter) => parameter.split('='))
    .find(([name]) => name?.trim() === 'q');
  const quality = Number(given?.[1] ?? 1);
  return Number.isNaN(quality) ? 1 : Math.min(1, Math.max(0, quality));
}
