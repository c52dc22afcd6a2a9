/** So many wrong codes in a row lock the second factor, from whatever browser they came. 001 p.17 */
export const WRONG_CODES_IN_A_ROW = 3

export const CODES_LOCKED_FOR = Temporal.Duration.from({ minutes: 30 })
