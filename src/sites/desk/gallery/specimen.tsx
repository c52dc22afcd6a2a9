import type { PropsWithChildren } from 'hono/jsx'

export type SpecimenProps = PropsWithChildren<{
  readonly title: string
  readonly note?: string
}>

/** One part in one state, under its name. */
export const Specimen = ({ title, note, children }: SpecimenProps) => (
  <section class="specimen">
    <h2>{title}</h2>
    {note && <p class="specimen-note">{note}</p>}
    {children}
  </section>
)
