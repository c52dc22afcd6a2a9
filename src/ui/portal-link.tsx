import { ButtonLink } from '#ui/button.tsx'

/** From the other sites to the portal, where it is served; on a narrow button its name breaks between words. */
export const PortalLink = ({ href }: { readonly href: string | undefined }) =>
  href ? (
    <ButtonLink href={href}>
      <span>
        医療機関等向け
        <wbr />
        総合ポータルサイトへ
      </span>
    </ButtonLink>
  ) : null
