type Child = Node | string | null | undefined | false
type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void) | undefined>>

/** Makes an element; words become text, never markup. A function is what happens on that event. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value)
    else if (value === true) element.setAttribute(key, '')
    else if (value !== undefined && value !== false) element.setAttribute(key, value)
  }
  for (const child of children.flat()) if (child) element.append(child)
  return element
}

/** HTML that the scripts made safe before it was sealed. */
export function safe(html: string): HTMLElement {
  const box = h('div', { class: 'prose' })
  box.innerHTML = html
  return box
}

/** A part of the page under its own heading, found by its name in the link. */
export const part = (name: string, title: string, ...children: readonly (Child | readonly Child[])[]): HTMLElement =>
  h(
    'section',
    { id: name, class: `part part--${name}`, 'aria-labelledby': `${name}-title` },
    h('h2', { id: `${name}-title` }, title),
    ...children,
  )
