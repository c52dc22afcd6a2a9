const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Is this the name the desk is known by? A page elsewhere can have its own name lead to this machine and would then
 * read the desk as itself (DNS rebinding); but it cannot choose the name we are asked under.
 */
export function isOwnHost(host: string, origin: string | undefined): boolean {
  if (!origin) return false
  const own = new URL(origin)
  const names = LOOPBACK.includes(own.hostname) ? LOOPBACK : [own.hostname]
  return names.some((name) => host === (own.port ? `${name}:${own.port}` : name))
}
