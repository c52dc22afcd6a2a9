import { Button } from '#ui/button.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ASSISTANT_NAME, ASSISTANT_PATH } from './answer.ts'
import { findAnswer } from './find-answer.ts'
import { Turn } from './turn.tsx'

/** 「シカク君」 as a page: one turn of the conversation. Where scripts run, the same stands beside every page. P-26 */
export const assistantPage = page({
  path: ASSISTANT_PATH,
  access: 'anyone',
  async get(c) {
    const answer = await findAnswer(c)
    return c.html(
      <PortalPage c={c} title={`${ASSISTANT_NAME}に聞く`} above={[{ text: 'トップ', href: '/' }]}>
        <h1>{ASSISTANT_NAME}に聞く</h1>
        <div class="assistant-page">
          <Turn answer={answer} />
          <form class="assistant-form" action={ASSISTANT_PATH} aria-label={`${ASSISTANT_NAME}への質問`}>
            <div class="field">
              <label class="field-label" for="assistant-question">
                知りたいこと
              </label>
              <p class="field-hint" id="assistant-question-hint">
                例：パスワードを忘れた。患者の情報やパスワードは書かないでください。
              </p>
              <div class="input-row">
                <input
                  class="input"
                  id="assistant-question"
                  name="q"
                  type="text"
                  maxlength={100}
                  autocomplete="off"
                  required
                  aria-describedby="assistant-question-hint"
                />
                <Button>聞く</Button>
              </div>
            </div>
          </form>
        </div>
      </PortalPage>,
    )
  },
})
