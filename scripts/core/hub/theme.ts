import type { HubProgram } from '../../../schemas/hub-data.ts'
import type { Program } from '../program.ts'
import { type Palette, palettesOf, readable } from '../render/mail/colours.ts'
import type { PictureSizes } from './pictures.ts'

/** Where the brand's own faces and its logo lie below the content folder. */
export const THEME_FOLDER = 'theme/'

const STACKS: Readonly<Record<string, string>> = {
  'young-serif': '"Young Serif", "Young Serif Fallback", "Iowan Old Style", Charter, Georgia, serif',
  'public-sans': '"Public Sans", "Public Sans Fallback", system-ui, sans-serif',
  'b612-mono': '"B612 Mono", ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace',
  'system-serif': '"Iowan Old Style", Charter, "Palatino Linotype", Georgia, serif',
  'system-sans': 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  'system-rounded': 'ui-rounded, "SF Pro Rounded", "Arial Rounded MT Bold", Nunito, system-ui, sans-serif',
  'system-mono': 'ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace',
}
const TOKENS = { headings: '--display', text: '--text', figures: '--figures' } as const
type Role = keyof typeof TOKENS
const ROLES = ['headings', 'text', 'figures'] as const

/** Young Serif has one weight, and is strong in it; any other face is set bold where it heads something. */
const headingWeight = (face: string | undefined) => (face === undefined || face === 'young-serif' ? 400 : 700)

const isFile = (face: string) => face.endsWith('.woff2')

const bothWays = (light: Palette, dark: Palette, read: (palette: Palette) => string): string =>
  `light-dark(${read(light)}, ${read(dark)})`

/** The hub's colours, all of them, from the brand's five. */
function colourTokens(colours: Readonly<Record<string, string>>): string[] {
  const { light, dark: night } = palettesOf(colours)
  // Mails warm every accent by night; the hub keeps the brand's own hue, as bright as it must be to be read.
  const grounds = [night.paper, night.raised, night.sunk]
  const own = (name: string) => colours[name]?.toLowerCase()
  const dark = {
    ...night,
    accent: readable(own('accent') ?? night.accent, grounds, '#ffffff'),
    sea: readable(own('sea') ?? night.sea, grounds, '#ffffff'),
  }
  const token = (name: string, read: (palette: Palette) => string) => `  --${name}: ${bothWays(light, dark, read)};`
  const figure = (palette: Palette) => readable(palette.sun, [palette.board, palette.board_line], '#ffffff')
  return [
    token('paper', ({ paper }) => paper),
    token('paper-raised', ({ raised }) => raised),
    token('paper-sunk', ({ sunk }) => sunk),
    token('ink', ({ ink }) => ink),
    token('ink-soft', ({ soft }) => soft),
    token('line', ({ line }) => line),
    token('line-strong', (palette) => (palette === light ? palette.ink : palette.soft)),
    token('accent', ({ accent }) => accent),
    token('accent-ink', (palette) => (palette === light ? palette.on_accent : palette.paper)),
    token('sea', ({ sea }) => sea),
    token('sun', ({ sun }) => sun),
    token('board', ({ board }) => board),
    token('board-tile', ({ board_line: tile }) => tile),
    token('board-line', ({ board_line: line }) => line),
    token('board-ink', ({ board_ink: ink }) => ink),
    token('board-soft', ({ board_soft: soft }) => soft),
    token('board-figure', figure),
  ]
}

function fontTokens(fonts: Readonly<Partial<Record<Role, string>>>): string[] {
  return ROLES.flatMap((role) => {
    const face = fonts[role]
    if (face === undefined) return []
    const stack = isFile(face) ? `"Brand ${role}", ${STACKS['system-sans']}` : STACKS[face]
    return [
      `  ${TOKENS[role]}: ${stack};`,
      ...(role === 'headings' ? [`  --display-weight: ${headingWeight(face)};`] : []),
    ]
  })
}

/** The brand's own faces, published as they were handed in. */
function ownFaces(fonts: Readonly<Partial<Record<Role, string>>>): string[] {
  return ROLES.flatMap((role) => {
    const face = fonts[role]
    if (face === undefined || !isFile(face)) return []
    const source = `url("./assets/${THEME_FOLDER}${face}") format("woff2")`
    return [`@font-face {`, `  font-family: "Brand ${role}";`, '  font-display: optional;', `  src: ${source};`, '}']
  })
}

/**
 * The hub's stylesheet of the brand: colours and faces of `program.yaml`.
 * @returns undefined when the program sets neither, and the hub keeps its own
 */
export function themeSheet({ settings: { file } }: Program): string | undefined {
  if (!file.colours && !file.fonts) return undefined
  const tokens = [...(file.colours ? colourTokens(file.colours) : []), ...fontTokens(file.fonts ?? {})]
  return `${['@layer tokens, base, theme;', '@layer theme {', ...ownFaces(file.fonts ?? {}), ':root {', ...tokens, '}', '}'].join('\n')}\n`
}

/** Which faces the pages must load first, and the logo. */
export function hubTheme({ settings: { file } }: Program, sizes: PictureSizes): HubProgram['theme'] {
  const path = file.logo === undefined ? undefined : THEME_FOLDER + file.logo
  const size = path === undefined ? undefined : sizes.get(path)
  return {
    faces: {
      headings: file.fonts?.headings ?? 'young-serif',
      text: file.fonts?.text ?? 'public-sans',
      figures: file.fonts?.figures ?? 'b612-mono',
    },
    logo: path !== undefined && size ? { file: path, alt: file.name, width: size.width, height: size.height } : null,
  }
}

/** The files of the brand that a page needs: its faces. The logo is a picture like any other. */
export const themeFiles = ({ settings: { file } }: Program): string[] =>
  [...new Set(Object.values(file.fonts ?? {}).filter((face) => isFile(face)))].map((face) => THEME_FOLDER + face)
