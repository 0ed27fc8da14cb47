type Sides<Outcome> = { one: () => Promise<Outcome>; other: () => Promise<Outcome> };

/** Measures both once per round in alternating order, so that a slowing machine favours neither. */
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
