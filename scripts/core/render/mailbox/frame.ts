import { escapeHtml } from '../mail/clean.ts'
import type { MailboxFacts } from './letter.ts'

/** One page of the mailbox. @param up the way to the mailbox's root: empty, or `../../` */
export function frame(facts: MailboxFacts, title: string, up: string, body: string, kind: 'desk' | 'letter'): string {
  return `<!doctype html>
<html lang="${escapeHtml(facts.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${up}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${up}mailbox.css">
<script src="${up}mailbox.js" defer></script>
</head>
<body class="${kind}">
<a class="skip" href="#main">To the post</a>
${body}
</body>
</html>
`
}

/** A round postmark with the day: decoration, its words stand beside it. */
export function postmark({ program, mark: [day, month] }: MailboxFacts): string {
  return `<svg class="postmark" viewBox="0 0 190 120" aria-hidden="true"><defs><path id="ring" d="M60 60 m-43 0 a43 43 0 1 1 86 0 a43 43 0 1 1 -86 0"/></defs><g fill="none" stroke="currentColor" stroke-width="1.6"><circle cx="60" cy="60" r="57"/><circle cx="60" cy="60" r="35"/><path d="M116 40 q9 -6 18 0 t18 0 t18 0 t16 0 M119 56 q9 -6 18 0 t18 0 t18 0 t13 0 M119 72 q9 -6 18 0 t18 0 t18 0 t13 0 M116 88 q9 -6 18 0 t18 0 t18 0 t16 0"/></g><text class="ring"><textPath href="#ring" textLength="252" lengthAdjust="spacing">${escapeHtml(program)} · local post · </textPath></text><text x="60" y="63" class="big">${escapeHtml(day)}</text><text x="60" y="81" class="small">${escapeHtml(month)}</text></svg>`
}

/** `1 letter`, `4 letters`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** A list in a sentence: `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
