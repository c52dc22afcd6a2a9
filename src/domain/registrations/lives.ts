/** From 「登録」 to 「OK」; and how long a password is kept for a form that came back. */
export const DRAFT_LIVES = Temporal.Duration.from({ hours: 24 })

/** From 「OK」 to the use of the link in the mail. 003 p.11 */
export const ACTIVATION_LINK_LIVES = Temporal.Duration.from({ hours: 24 })

/** After that a link that cannot be used any more is simply unknown. Our choice: the sources do not say. */
export const STORY_IS_TOLD_FOR = Temporal.Duration.from({ hours: 90 * 24 })
