import { parse, serialize } from 'hono/utils/cookie'

/** Cookies of a site: host-only, never readable by scripts, named so that sites on one host do not meet. */
export interface SiteCookies {
  get(name: string): string | undefined
  set(name: string, value: string, lives?: Temporal.Duration): void
  drop(name: string): void
  /** The `Set-Cookie` lines to send. */
  lines(): string[]
}

const TOKEN = /^[A-Za-z0-9_-]{1,128}$/

export function siteCookies(site: string, header: string | null): SiteCookies {
  const named = (name: string) => `__Host-${site}-${name}`
  const given = header ? parse(header) : {}
  const lines = new Map<string, string>()
  const write = (name: string, value: string, age: { maxAge?: number }) =>
    void lines.set(
      name,
      serialize(named(name), value, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', ...age }),
    )
  return {
    get(name) {
      const value = given[named(name)]
      return value && TOKEN.test(value) ? value : undefined
    },
    set: (name, value, lives) => write(name, value, lives ? { maxAge: Math.round(lives.total('seconds')) } : {}),
    drop: (name) => write(name, '', { maxAge: 0 }),
    lines: () => [...lines.values()],
  }
}
