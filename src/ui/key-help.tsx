import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

/** A key of a page: the list people read is the list the browser obeys, so neither can be wrong about the other. */
export interface Key {
  readonly key: string
  /** What it does, in words. */
  readonly says: string
  /** `focus` and `follow` have a target: the id of an element. Nothing is ever decided or sent by a key. */
  readonly does: 'next-row' | 'previous-row' | 'toggle-row' | 'focus' | 'follow' | 'help'
  readonly target?: string
}

const HELP: Key = { key: '?', says: 'この一覧を開く', does: 'help' }

/**
 * Keys of one character, listed and switched off here (WCAG 2.1.4). Nothing of it is shown where scripts do not run:
 * everything is also a link, a field or a button.
 */
export const KeyHelp = ({ keys }: { readonly keys: readonly Key[] }) => (
  <div class="keys" data-keys hidden data-print="never">
    <button class="button" data-kind="quiet" data-size="small" type="button" data-opens="keys">
      キー操作 <kbd>?</kbd>
    </button>
    <Dialog
      id="keys"
      title="キー操作"
      actions={
        <Button kind="secondary" safe>
          閉じる
        </Button>
      }
    >
      <dl class="key-list">
        {[...keys, HELP].map(({ key, says, does, target }) => (
          <div>
            <dt>
              <kbd data-key={key} data-does={does} data-target={target}>
                {key}
              </kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p>入力欄で文字を打っているあいだは働きません。どのキーも、押しただけで判定や送信をすることはありません。</p>
      <div class="choice">
        <input class="choice-input" type="checkbox" id="keys-on" data-keys-on checked />
        <label class="choice-label" for="keys-on">
          キー操作を使う
        </label>
      </div>
    </Dialog>
  </div>
)
