/** Lets the driver take Temporal values as parameters, by the hook it documents (`toPostgres`). */
for (const kind of [Temporal.Instant, Temporal.PlainDate])
  Object.defineProperty(kind.prototype, 'toPostgres', {
    value(this: Temporal.Instant | Temporal.PlainDate) {
      return this.toString()
    },
  })
