const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether an address holds an id at all; what does not is not looked for. */
export const isId = (text: string): boolean => UUID.test(text)
