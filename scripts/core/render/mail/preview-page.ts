import { escapeHtml } from './clean.ts'

/** The widths a mail is looked at: a phone's, a window's. Pixels. */
export const PREVIEW_WIDTHS = [390, 700] as const

const GAP = 24

/** How wide the page is. */
export const PREVIEW_WIDTH = PREVIEW_WIDTHS.reduce((sum, width) => sum + width + GAP, GAP)

/**
 * A page that shows one mail at several widths, side by side, each in a frame of its own. It makes the frames as high as
 * their mail and writes the height of the highest, in pixels, into its `<html data-height>`.
 */
export function previewPage(html: string): string {
  const frames = PREVIEW_WIDTHS.map((width) => `<iframe width="${width}" srcdoc="${escapeHtml(html)}"></iframe>`).join(
    '',
  )
  return `<!doctype html><html><meta charset="utf-8"><title>Preview</title>
<style>body{margin:0;padding:${GAP}px;background:#8a8f8c;display:flex;gap:${GAP}px;align-items:flex-start}iframe{border:0;flex:none;background:#fff}</style>
<body>${frames}<script>
addEventListener('load', () => {
  let most = 0
  for (const frame of document.querySelectorAll('iframe')) {
    const height = frame.contentDocument.documentElement.scrollHeight
    frame.style.height = height + 'px'
    most = Math.max(most, height)
  }
  document.documentElement.dataset.height = String(most + ${2 * GAP})
})
</script></body></html>
`
}

/** The height that such a page wrote, out of its source as the browser gives it; undefined when it did not. */
export function heightIn(source: string): number | undefined {
  const found = /<html data-height="(\d{1,5})"/.exec(source)
  return found ? Number(found[1]) : undefined
}
