import { readFile, writeFile } from 'node:fs/promises'
import mjml from 'mjml'

const here = new URL('../../scripts/core/render/mail/', import.meta.url)

/** What stands in `layout.mjml` for something else: MJML takes no variable where it wants a colour, and long lists of fonts are written once. */
const STAND_INS: readonly (readonly [string, string])[] = [
  ['SANS', "-apple-system,BlinkMacSystemFont,'Segoe UI','Helvetica Neue',Arial,sans-serif"],
  ['MONO', "Menlo,Consolas,'Courier New',monospace"],
  ['SERIF', "Georgia,'Times New Roman',serif"],
  ['#f6f1e7', '{{ light.paper }}'],
  ['#fcfaf7', '{{ light.raised }}'],
  ['lang="LANG"', 'lang="{{ language }}"'],
]

/** The frame of all mails, compiled from `layout.mjml`: what `layout.html` must hold. */
export async function compiledLayout(): Promise<string> {
  const { html } = await mjml(await readFile(new URL('layout.mjml', here), 'utf8'), {
    validationLevel: 'strict',
    fonts: {},
    keepComments: false,
  })
  const tidy = html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
  return `${STAND_INS.reduce((text, [stand, variable]) => text.replaceAll(stand, variable), tidy)}\n`
}

// Run by itself (`node test/mail/compile-layout.ts`), it writes the file anew.
if (import.meta.main) await writeFile(new URL('layout.html', here), await compiledLayout())
