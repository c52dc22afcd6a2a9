/** The name of a file that was made with the tool; the browser uses it too. */
export const MADE_FILE = 'bulk_accounts.csv'

/** From the tool to the question before registration. */
export const GO_ON = '一括登録へ進む'
