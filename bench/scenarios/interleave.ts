type Sides<Outcome> = { one: () => Promise<Outcome>; other: () => Promise<Outcome> };

/** Measures both once a round, in turns who is first: a machine that gets slower favours nobody. */
export async function interleave<Outcome>(
  rounds: number,
  { one, other }: Sides<Outcome>,
): Promise<{ one: Outcome; other: Outcome }[]> {
  const outcomes: { one: Outcome; other: Outcome }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      outcomes.push({ one: await one(), other: await other() });
    } else {
      const second = await other();
      outcomes.push({ one: await one(), other: second });
    }
  }
  return outcomes;
}
