import { ARTICLE_KINDS } from '#domain/content/article.ts'
import { TabLinks } from '#ui/tabs.tsx'

/** The kinds of texts that editors look after. B-08 */
export const ContentTabs = ({ here }: { readonly here: string }) => (
  <TabLinks
    label="掲載する文章の種類"
    links={Object.entries(ARTICLE_KINDS).map(([kind, text]) => ({
      text,
      href: `/content/${kind}`,
      here: kind === here,
    }))}
  />
)
