import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What Prometheus reads at `/metrics`. Labels are routes and states, never ids or addresses. */
export interface Metrics {
  readonly registry: Registry
  readonly answers: Histogram<'site' | 'route' | 'method' | 'status'>
  readonly signIns: Counter<'site' | 'outcome'>
  readonly mails: Counter<'outcome'>
}

/** Upper edges of the classes in which answers are counted. */
export const ANSWER_CLASSES_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

export function openMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    answers: new Histogram({
      name: 'madoguchi_http_seconds',
      help: 'Time to answer a request',
      labelNames: ['site', 'route', 'method', 'status'],
      buckets: [...ANSWER_CLASSES_SECONDS],
      registers,
    }),
    signIns: new Counter({
      name: 'madoguchi_sign_ins_total',
      help: 'Sign-ins tried',
      labelNames: ['site', 'outcome'],
      registers,
    }),
    mails: new Counter({
      name: 'madoguchi_mails_total',
      help: 'Mails handed to the mail server',
      labelNames: ['outcome'],
      registers,
    }),
  }
}
