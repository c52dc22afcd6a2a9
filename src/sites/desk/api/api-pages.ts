import { clockApi } from './clock.ts'
import { lettersApi } from './letters.ts'
import { messagesApi } from './messages.ts'
import { peopleApi } from './people.ts'

/** The desk for programs. docs/practice-desk.md */
export const apiPages = [messagesApi, clockApi, lettersApi, peopleApi]
