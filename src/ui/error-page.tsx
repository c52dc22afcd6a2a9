import { Actions, ButtonLink } from '#ui/button.tsx'
import { Copyable } from '#ui/copyable.tsx'
import { type ErrorText, errorText } from '#ui/error-texts.ts'

export interface ErrorPageProps {
  readonly status: number
  /** Finds the request in the log: `7KQ2-M9XD`. */
  readonly requestId: string
  /** The way on: the site's top page unless there is a better one. */
  readonly onward?: { readonly text: string; readonly href: string }
  /** Where this site knows better what happened. */
  readonly text?: Partial<ErrorText>
}

const TOP_PAGE = { text: 'トップページへ', href: '/' }

/** The content of an error page, inside the site's own page. X-05 */
export const ErrorPage = ({ status, requestId, onward = TOP_PAGE, text }: ErrorPageProps) => {
  const { title, happened, todo } = { ...errorText(status), ...text }
  return (
    <div class="error-page">
      <h1>{title}</h1>
      <p class="lead">{happened}</p>
      <h2>このあとの操作</h2>
      <ul>
        {todo.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p class="error-page-number">
        お問い合わせ番号：
        <Copyable label="お問い合わせ番号" value={requestId} />
      </p>
      <Actions>
        <ButtonLink href={onward.href}>{onward.text}</ButtonLink>
      </Actions>
    </div>
  )
}
