/** The number of a message in an address; one that no message has when it is none. */
export const messageId = ({ id = '' }: Readonly<Record<string, string>>): number =>
  /^\d{1,9}$/.test(id) ? Number(id) : 0
