import type { NavigationItem } from './header.tsx'

export interface Contact {
  readonly heading: string
  /** As people read it: 0800-080-4583. */
  readonly number: string
  readonly hours: string
  readonly note?: string
}

export interface FooterProps {
  readonly contact?: Contact
  readonly links?: readonly NavigationItem[]
  /** Who runs this site: one line at the bottom. */
  readonly operator?: string
}

export const Footer = ({ contact, links = [], operator }: FooterProps) => (
  <footer class="footer">
    <div class="wrap">
      {contact && <ContactBlock {...contact} />}
      {links.length > 0 && (
        <nav aria-label="このサイトについて">
          <ul class="footer-links">
            {links.map(({ text, href }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {operator && <p class="footer-operator">{operator}</p>}
    </div>
  </footer>
)

const ContactBlock = ({ heading, number, hours, note }: Contact) => (
  <section>
    <h2>{heading}</h2>
    <p>
      <a class="footer-number" href={`tel:${number.replaceAll(/\D/g, '')}`}>
        {number}
      </a>
    </p>
    <p>{hours}</p>
    {note && <p>{note}</p>}
  </section>
)
