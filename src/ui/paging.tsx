import { Icon } from '#ui/icon.tsx'

export interface PageLink {
  readonly number: number
  readonly href: string
}

export interface PagingProps {
  /** What is paged, for those who hear it: 「アカウント一覧」. */
  readonly label: string
  /** Of the first and the last row on this page, counted from 1. */
  readonly from: number
  readonly to: number
  /** Left out where counting them all would take longer than reading them. */
  readonly total?: number | undefined
  readonly previous?: string | undefined
  readonly next?: string | undefined
  /** Numbered pages around this one; a gap is left where numbers are left out. See numberedPages. */
  readonly pages?: readonly PageLink[]
  readonly page?: number
}

/** 「1~3 件目 / 3 件」 and the way to the rows before and after. */
export const Paging = ({ label, from, to, total, previous, next, pages = [], page }: PagingProps) => (
  <div class="paging">
    <p class="paging-range">
      {figure(from)}~{figure(to)} 件目{total !== undefined && ` / ${figure(total)} 件`}
    </p>
    {(previous || next) && (
      <nav aria-label={`${label}のページ`}>
        <ul class="paging-links" data-print="never">
          {previous && (
            <li>
              <a href={previous} rel="prev">
                <Icon name="chevron-left" />
                前へ
              </a>
            </li>
          )}
          {pages.map((link, index) => (
            <NumberedPage
              {...link}
              here={link.number === page}
              gap={link.number > (pages[index - 1]?.number ?? 0) + 1}
            />
          ))}
          {next && (
            <li>
              <a href={next} rel="next">
                次へ
                <Icon name="chevron-right" />
              </a>
            </li>
          )}
        </ul>
      </nav>
    )}
  </div>
)

interface NumberedPageProps extends PageLink {
  readonly here: boolean
  /** Numbers before this one are left out. */
  readonly gap: boolean
}

const NumberedPage = ({ number, href, here, gap }: NumberedPageProps) => (
  <li class="paging-number" data-gap={gap}>
    <a href={href} aria-current={here ? 'page' : undefined}>
      {figure(number)}
      <span class="visually-hidden">ページ</span>
    </a>
  </li>
)

const figure = (number: number): string => number.toLocaleString('ja-JP')
