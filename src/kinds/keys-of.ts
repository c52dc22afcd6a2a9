/** The keys of a table of labels, as zod's enum takes them. */
export const keysOf = <Labels extends object>(labels: Labels) => Object.keys(labels) as (keyof Labels & string)[]
