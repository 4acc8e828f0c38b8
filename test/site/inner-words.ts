/**
 * Words of the code that people never read (DESIGN, "Words"): each has a plainer one on pages and in mail. Whole words alone,
 * so that "avoid" is no "void".
 */
const INNER =
  /\b(?:submissions?|pending|settling|voided|void|journal entr(?:y|ies)|standings?|rulesets?|redemptions?|segments?|deliver(?:y|ies)|handles?|validate[ds]?|tally|intake|ledger|receipts?|pull requests?|repository|YAML|front matter)\b/gi

/** The inner words in what a page says. */
export const innerWordsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(INNER)].map(([word]) => word.toLowerCase())),
]
