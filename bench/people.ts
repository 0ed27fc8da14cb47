/** Whom every key belongs to. */
export const owner = { name: 'Ada Owner', email: 'ada@example.com' };
export const organization = { name: 'Benchmark Ltd', slug: 'benchmark' };

/** The other members, who have work assigned and say something about it. */
export const colleagues = ['Grace Builder', 'Alan Tester', 'Barbara Writer', 'Edsger Reviewer'];
