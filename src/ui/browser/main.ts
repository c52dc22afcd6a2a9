/** Everything works without this file. Each behaviour finds its elements by a data attribute. */
import { watchIdle } from './idle.ts'
import { noteTyping } from './idle-over.ts'
import { askAgainOnReturn } from './return-guard.ts'
import { closeQuestionsOnReturn } from './show-question.ts'
import { submitOnce } from './submit-once.ts'
import { wire } from './wire.ts'

wire(document)
submitOnce()
closeQuestionsOnReturn()
askAgainOnReturn()
noteTyping()
watchIdle()
