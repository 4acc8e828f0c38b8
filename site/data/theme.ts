/**
 * The brand's stylesheets, if the program has them: `theme.css`, made from `program.yaml`, then `brand.css`, the brand's own
 * file. Both are loaded after the tokens.
 */
import { checkBrandSheet } from '../lib/brand-sheet.ts'

const made = import.meta.glob<string>('@generated/theme.css', { query: '?url', import: 'default', eager: true })
const own = import.meta.glob<string>('@generated/brand.css', { query: '?url', import: 'default', eager: true })
const ownText = import.meta.glob<string>('@generated/brand.css', { query: '?raw', import: 'default', eager: true })

for (const text of Object.values(ownText)) checkBrandSheet(text)

/** The addresses of the brand's stylesheets, the base included, in the order they are loaded. */
export const sheets: readonly string[] = [...Object.values(made), ...Object.values(own)]
