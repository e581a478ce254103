/** The words of lists that have spaces and line breaks between them, as alternatives of a regular expression. */
export const oneOf = (...lists: readonly string[]): string => lists.flatMap((list) => list.split(/\s+/).filter(Boolean)).join('|')
