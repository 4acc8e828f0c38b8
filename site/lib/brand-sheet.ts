const COLOUR = /--(?:paper|ink|accent|sea|sun|line|board)(?:-[a-z]+)?\s*:/
const ELSEWHERE = /@import\b|url\(\s*["']?(?:https?:)?\/\//i

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, (all) => all.replace(/[^\n]/g, ' '))

/**
 * Looks at the brand's own stylesheet before it is published.
 * @throws an Error in plain words, with the line, when it sets a colour (those have their home in program.yaml, where their
 *   contrast is checked) or loads something from elsewhere (the hub asks no third party)
 */
export const checkBrandSheet = (css: string): void => {
  const text = withoutComments(css)
  const colour = COLOUR.exec(text)
  if (colour) {
    throw new Error(
      `The brand’s theme.css, line ${lineOf(text, colour.index)}: ${colour[0].replace(/\s*:$/, '')} is a colour. ` +
        'Colours stand in program.yaml, where it is checked that people can read them:\n' +
        'colours: { paper: "#F6F1E7", ink: "#1F2A2E", accent: "#B5482A", sea: "#1F5E63", sun: "#D9A441" }',
    )
  }
  const elsewhere = ELSEWHERE.exec(text)
  if (elsewhere) {
    throw new Error(
      `The brand’s theme.css, line ${lineOf(text, elsewhere.index)}: loads something from elsewhere, and the hub asks no third party. ` +
        'Faces lie in theme/, beside program.yaml, and are named in program.yaml: fonts: { headings: brand-bold.woff2 }',
    )
  }
}
