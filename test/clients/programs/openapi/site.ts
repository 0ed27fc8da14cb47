declare const process: { env: Record<string, string | undefined> };

export const baseUrl = process.env.ALMIRANT_URL ?? '';
export const authorization = `Bearer ${process.env.ALMIRANT_API_KEY}`;

let calls = 0;

/** Returns the data of an answer, or fails. */
export function dataOf<Data>(answer: { data: Data } | undefined): Data {
  if (answer?.data === undefined) throw new Error(`No data: ${JSON.stringify(answer)}`);
  calls += 1;
  return answer.data;
}

export function equal(actual: unknown, wanted: unknown): void {
  if (actual !== wanted) throw new Error(`${actual} is not ${wanted}`);
}

export function finish(): void {
  equal(calls, 10);
  console.log('10 calls answered.');
}
