import { removalPage } from './ask-before-removing.tsx'
import { confirmationPage, sentPage } from './ask-before-sending.tsx'
import { errorSamplePage } from './show-error.tsx'
import { contentsPage, sectionPage } from './show-section.tsx'

/** The more exact path first. */
export const galleryPages = [contentsPage, confirmationPage, sentPage, removalPage, errorSamplePage, sectionPage]
