import { type Draft, shareUrl, trackedLink } from '../lib/kit/links.ts'
import { countSigns } from '../lib/kit/signs.ts'
import { CHANGED, remembered } from './remembered.ts'

const counting = (name: string | undefined) => (name === 'x' || name === 'links' ? name : 'signs')

/**
 * `<share-kit>`: one channel's words, pictures and way to post. Each `[data-caption]` in it holds words (`[data-text]`, or
 * a text area), buttons (`[data-act]`: copy, share, own), a link to the channel's own page and a count.
 */
class ShareKit extends HTMLElement {
  #picture: Promise<File | undefined> | undefined
  #told = new AbortController()

  connectedCallback() {
    this.#told = new AbortController()
    const { signal } = this.#told
    for (const button of this.querySelectorAll<HTMLElement>('[data-act=share]')) button.hidden = !('share' in navigator)
    this.addEventListener('click', (event) => this.#click(event), { signal })
    this.addEventListener('input', (event) => this.#input(event), { signal })
    // The sheet must open within the tap: the picture is fetched when its channel is unfolded.
    this.closest('details')?.addEventListener('toggle', () => void this.#load(), { signal })
    document.addEventListener(CHANGED, () => this.#sign(), { signal })
    this.#sign()
  }

  disconnectedCallback() {
    this.#told.abort()
  }

  /** Puts the remembered member into the campaign's link, wherever it stands. */
  #sign() {
    const { link, channel = '', campaign = '' } = this.dataset
    if (!link) return
    const mine = trackedLink(link, channel, campaign, remembered())
    const before = this.dataset.signed ?? link
    if (mine === before) return
    this.dataset.signed = mine
    for (const place of this.querySelectorAll<HTMLElement | HTMLTextAreaElement>('[data-text]')) {
      if (place instanceof HTMLTextAreaElement) place.value = place.value.replaceAll(before, mine)
      else place.textContent = place.textContent.replaceAll(before, mine)
      const caption = place.closest<HTMLElement>('[data-caption]')
      if (caption) this.#update(caption)
    }
  }

  #textOf(caption: HTMLElement): string {
    const place = caption.querySelector<HTMLElement | HTMLTextAreaElement>('[data-text]')
    return (place instanceof HTMLTextAreaElement ? place.value : place?.textContent) ?? ''
  }

  #draft(text: string): Draft {
    const { link, signed, name = '', picture } = this.dataset
    return {
      text,
      link: signed ?? link ?? null,
      title: name,
      picture: picture ? new URL(picture, location.href).href : null,
    }
  }

  /** The count, and where the words go. */
  #update(caption: HTMLElement) {
    const text = this.#textOf(caption)
    const { channel = '', limit } = this.dataset
    const signs = countSigns(text, counting(this.dataset.counting))
    const count = caption.querySelector<HTMLElement>('[data-count]')
    if (count) {
      const figure = count.querySelector('[data-signs]')
      if (figure) figure.textContent = String(signs)
      count.toggleAttribute('data-over', limit !== undefined && signs > Number(limit))
    }
    const address = shareUrl(channel, this.#draft(text))
    const post = caption.querySelector<HTMLAnchorElement>('a[data-post]')
    if (post && address) post.href = address
  }

  #input({ target }: Event) {
    const caption = target instanceof Element ? target.closest<HTMLElement>('[data-caption]') : null
    if (caption) this.#update(caption)
  }

  #click({ target }: Event) {
    if (!(target instanceof Element)) return
    const caption = target.closest<HTMLElement>('[data-caption]')
    const act = target.closest<HTMLElement>('[data-act]')?.dataset.act
    if (!caption) return
    const text = this.#textOf(caption)
    if (act === 'copy') void this.#copy(caption, text)
    else if (act === 'share') void this.#share(caption, text)
    else if (act === 'own') this.#own(text)
    else if (target.closest('a[data-post][data-bare]')) void this.#copy(caption, text)
  }

  #say(caption: HTMLElement, words: string | undefined) {
    const status = caption.querySelector('[role=status]')
    if (status) status.textContent = words ?? ''
  }

  async #copy(caption: HTMLElement, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      this.#say(caption, this.dataset.copied)
    } catch {
      this.#say(caption, this.dataset.refused)
    }
  }

  /** Puts the words where they can be changed. */
  #own(text: string) {
    const field = this.querySelector('textarea')
    const caption = field?.closest<HTMLElement>('[data-caption]')
    if (!field || !caption) return
    field.value = text
    this.#update(caption)
    caption.scrollIntoView({ block: 'center' })
    field.focus()
  }

  #load(): Promise<File | undefined> {
    this.#picture ??= this.#fetchPicture()
    return this.#picture
  }

  async #fetchPicture(): Promise<File | undefined> {
    const { picture, saved } = this.dataset
    if (!picture || !('canShare' in navigator)) return undefined
    const answer = await fetch(picture).catch(() => undefined)
    if (!answer?.ok) return undefined
    return new File([await answer.blob()], saved ?? 'picture.jpg', { type: 'image/jpeg' })
  }

  /** Opens the phone's own share sheet. Some apps drop the words when a picture comes along, so they are copied too. */
  async #share(caption: HTMLElement, text: string): Promise<void> {
    const picture = await this.#load()
    const files = picture ? [picture] : []
    const whole = files.length > 0 && navigator.canShare({ files }) ? { files, text } : { text }
    await this.#copy(caption, text)
    try {
      await navigator.share(whole)
    } catch (error) {
      // Closing the sheet is no mistake; anything else is said.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#say(caption, this.dataset.refused)
    }
  }
}

customElements.define('share-kit', ShareKit)
