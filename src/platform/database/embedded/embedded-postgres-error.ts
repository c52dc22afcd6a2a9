/** The embedded database cannot start for a reason the person at the keyboard can do something about. */
export class EmbeddedPostgresError extends Error {}
