import { findLetter } from '#domain/letters/find-letter.ts'
import { findLetters } from '#domain/letters/find-letters.ts'
import { apiPage } from './api-page.ts'
import { inTokyo } from './in-tokyo.ts'

const LETTERS_MOST = 200

/** Letters, newest first: what they say, first passwords included, and where the PDF is. */
export const lettersApi = apiPage({
  path: '/api/letters',
  async get({ env }) {
    const letters = await findLetters(env.db, { most: LETTERS_MOST })
    return Promise.all(
      letters.map(async ({ id, number, kind, queuedAt }) => ({
        id,
        number,
        kind,
        ...(await findLetter(env, id))?.content,
        queuedAt: inTokyo(queuedAt),
        pdf: `${env.origins.desk}/letters/${id}`,
      })),
    )
  },
})
