/** Something on this machine keeps the program from starting; the message says what, and what to do. No stack helps. */
export class CannotStart extends Error {}

/** For a listener: a taken port in words, any other error as it is. */
export const portProblem = (error: NodeJS.ErrnoException, port: number): Error =>
  error.code === 'EADDRINUSE'
    ? new CannotStart(`Port ${port} is taken by another program: stop it, or set PORT_BASE to another number.`)
    : error
