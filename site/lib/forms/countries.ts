/** Codes that name no country one could post a parcel to. */
const NONE = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Codes the platform still knows by another one: `DD` is `DE`. */
const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).maximize().region === code

/** The countries of the world by their two letters, named in a language and in its order. */
export function countriesIn(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  return LETTERS.flatMap((a) => LETTERS.map((b) => a + b))
    .filter((code) => !NONE.includes(code) && isCurrent(code))
    .flatMap((value) => {
      const label = names.of(value)
      return label === undefined ? [] : [{ value, label }]
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
}

/** Languages that are offered to tick, each by its own name. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'da', 'sv', 'tr', 'uk', 'ar', 'zh', 'ja']

/** @param first the program's own language, which stands first */
export function languagesToTick(first: string): { value: string; label: string }[] {
  const own = first.split('-')[0] ?? first
  return [own, ...LANGUAGES.filter((code) => code !== own)].map((value) => {
    const name = new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value
    return { value, label: name.charAt(0).toLocaleUpperCase(value) + name.slice(1) }
  })
}
