import { Button } from '#ui/button.tsx'
import type { PortalContext } from '../page.ts'
import { inStars, STARS } from './stars.ts'

const WORDS: Readonly<Record<number, string>> = {
  5: 'とてもよく分かった',
  4: 'よく分かった',
  3: 'ふつう',
  2: '分かりにくい',
  1: 'とても分かりにくい',
}

/** What the reader thinks of it, to be changed at any time. P-24 */
export const RateGuide = ({ c, path }: { readonly c: PortalContext; readonly path: string }) => {
  const voted = c.query.get('vote')
  return (
    <div class="vote" id="vote">
      {voted === 'none' && <p role="status">★の数を選んでから、「評価を送る」を押してください。</p>}
      {STARS.some((stars) => String(stars) === voted) && (
        <p role="status">評価をいただきました。ありがとうございます。</p>
      )}
      <form method="post" action={path}>
        <input type="hidden" name="form_token" value={c.formToken} />
        <fieldset class="stars">
          <legend>この解説は分かりやすかったですか</legend>
          {STARS.map((stars) => (
            <label class="stars-choice">
              <input type="radio" name="value" value={String(stars)} checked={voted === String(stars)} />
              <span aria-hidden="true">{inStars(stars)}</span> {WORDS[stars]}
            </label>
          ))}
        </fieldset>
        <Button kind="secondary">評価を送る</Button>
      </form>
    </div>
  )
}
