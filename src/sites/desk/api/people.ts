import { listPracticePeople } from '#domain/practice/list-practice-people.ts'
import { apiPage } from './api-page.ts'

/** Invented people and their credentials. */
export const peopleApi = apiPage({ path: '/api/people', get: (c) => listPracticePeople(c.env.db) })
