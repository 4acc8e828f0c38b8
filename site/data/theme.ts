/** The brand's own theme, if the program has one: a stylesheet loaded after the tokens, which it may set anew. */
const themes = import.meta.glob<string>('@generated/theme.css', { query: '?url', import: 'default', eager: true })

/** The address of the brand's stylesheet, the base included; undefined when the program has none. */
export const theme: string | undefined = Object.values(themes)[0]
