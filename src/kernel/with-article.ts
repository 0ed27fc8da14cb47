/** A noun with the indefinite article of its first letter: `an assignee`. */
export const withArticle = (noun: string) => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
