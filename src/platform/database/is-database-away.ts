/** Classes that mean: the server restarts, fails over (25006: it has become a standby) or has no room. */
const AWAY_STATE = /^(08...|57P0[123]|53300|25006)$/
/** The network, the name service or the socket does not lead to it. */
const AWAY_ERROR = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/
const AWAY_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** Whether to try again shortly: the fault is not the request's. PostgreSQL appendix A, errno(3) */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: string }
  return AWAY_STATE.test(code ?? '') || AWAY_ERROR.test(code ?? '') || AWAY_MESSAGE.test(error.message)
}
