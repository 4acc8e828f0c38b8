import { mailtoOf } from './mail.ts'

/** What takes the form's place: a mail or an issue that is ready to go, and the thanks when something has gone. */

const inside = (part: HTMLElement, name: string) => part.querySelector<HTMLElement>(`[data-${name}]`)

/** Only one of the form and what follows it is there at a time. */
export function showOnly(host: HTMLElement, wanted: 'form' | 'ready' | 'sent'): void {
  for (const [name, part] of [
    ['form', host.querySelector<HTMLElement>(':scope > form')],
    ['ready', inside(host, 'ready')],
    ['sent', inside(host, 'sent')],
  ] as const)
    if (part) part.hidden = name !== wanted
  const heading = host.querySelector<HTMLElement>(`:scope > [data-${wanted}] h2:not([hidden])`)
  heading?.focus()
  heading?.scrollIntoView({ block: 'center' })
}

/** What a person still has to send by themselves. */
export type Ready = {
  readonly way: 'email' | 'issues'
  /** Where the button leads. */
  readonly href: string
  /** What is said of where it goes; empty: nothing. */
  readonly to: string
  /** What the button copies of it. */
  readonly address: string
  readonly text: string
}

/** A mail as it is ready to go. */
export const readyMail = (
  address: string,
  mail: { readonly subject: string; readonly body: string },
  to: (address: string) => string,
): Ready => ({
  way: 'email',
  href: mailtoOf(address, mail),
  to: to(address),
  address,
  text: `${mail.subject}\n\n${mail.body}`,
})

/** Shows what is ready and opens it. What it leads to may not open inside an app: address and text can be copied. */
export function showReady(host: HTMLElement, ready: Ready): void {
  const part = inside(host, 'ready')
  if (!part) return
  for (const one of part.querySelectorAll<HTMLElement>('[data-title], [data-about]'))
    one.hidden = (one.dataset.title ?? one.dataset.about) !== ready.way
  const link = part.querySelector<HTMLAnchorElement>('[data-open]')
  if (link) {
    link.href = ready.href
    link.target = ready.way === 'issues' ? '_blank' : ''
    link.rel = 'noopener noreferrer'
  }
  const [address, text] = [inside(part, 'address'), inside(part, 'text')]
  if (address) address.textContent = ready.to
  if (text) text.textContent = ready.text
  const status = inside(part, 'copied')
  if (status) status.textContent = ''
  for (const button of part.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = button.dataset.copy === 'address' && ready.address === ''
    button.onclick = () =>
      void navigator.clipboard.writeText(button.dataset.copy === 'address' ? ready.address : ready.text).then(() => {
        if (status) status.textContent = status.dataset.copied ?? ''
      })
  }
  showOnly(host, 'ready')
  link?.click()
}

/**
 * Says thank you.
 * @param reference what it is called; undefined where only the person knows whether it went
 * @param unproven whether a mail asks them first whether it was them
 */
export function showSent(host: HTMLElement, reference: string | undefined, unproven: boolean): void {
  const part = inside(host, 'sent')
  if (!part) return
  const [named, place, confirm, title] = [
    inside(part, 'named'),
    inside(part, 'reference'),
    inside(part, 'confirm'),
    inside(part, 'thanks'),
  ]
  if (named) named.hidden = reference === undefined
  if (place) place.textContent = reference ?? ''
  if (confirm) confirm.hidden = !unproven
  if (title && reference === undefined) title.textContent = title.dataset.thanks ?? ''
  showOnly(host, 'sent')
}
