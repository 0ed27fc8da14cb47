/** The owner of every key. */
export const owner = { name: 'Ada Owner', email: 'ada@example.com' };
export const organization = { name: 'Benchmark Ltd', slug: 'benchmark' };

/** The other members, with assigned work and comments. */
export const colleagues = ['Grace Builder', 'Alan Tester', 'Barbara Writer', 'Edsger Reviewer'];
