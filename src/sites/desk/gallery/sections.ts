import { buttons } from './buttons.tsx'
import { errorSamples } from './error-samples.tsx'
import { facts } from './facts.tsx'
import { fields, refusedFields } from './fields.tsx'
import { folding } from './folding.tsx'
import type { GallerySection } from './gallery-section.ts'
import { messages } from './messages.tsx'
import { questions } from './questions.tsx'
import { steps } from './steps.tsx'
import { tables } from './tables.tsx'
import { type } from './type.tsx'

/** The gallery, in the order of its table of contents. */
export const SECTIONS: readonly GallerySection[] = [
  type,
  buttons,
  fields,
  refusedFields,
  questions,
  tables,
  messages,
  steps,
  facts,
  folding,
  errorSamples,
]
