/** The start of a type name: `createTag` in `CreateTagInput`. */
export function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A camel-case name as the words of a description: `boardColumn` as "board column". */
export function toWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.replace(/\b(?:ai|api)\b/g, (acronym) => acronym.toUpperCase());
}
