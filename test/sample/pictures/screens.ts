import { INK, mix } from './palette.ts'

/** A phone's story view over a picture, 540 by 960: what a member's screenshot shows, without a readable word. */
export function storyChrome(parts: number, colour: string): string {
  const wide = (508 - (parts - 1) * 6) / parts
  const bars = Array.from(
    { length: parts },
    (_, i) =>
      `<rect x="${16 + i * (wide + 6)}" y="40" width="${wide}" height="4" rx="2" fill="#fff" opacity="${i === 0 ? 0.95 : 0.45}"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="540" height="960">
<defs><linearGradient id="top" x2="0" y2="1"><stop stop-opacity="0.5"/><stop offset="1" stop-opacity="0"/></linearGradient></defs>
<rect width="540" height="150" fill="url(#top)"/>${bars.join('')}
<circle cx="44" cy="84" r="24" fill="${colour}"/><circle cx="44" cy="76" r="9" fill="${mix(colour, INK.paper, 0.6)}"/><path d="M26 101a18 16 0 0 1 36 0Z" fill="${mix(colour, INK.paper, 0.6)}"/>
<rect x="80" y="72" width="132" height="10" rx="5" fill="#fff"/><rect x="80" y="90" width="84" height="8" rx="4" fill="#fff" opacity="0.7"/>
<circle cx="474" cy="84" r="3.5" fill="#fff"/><circle cx="486" cy="84" r="3.5" fill="#fff"/><circle cx="498" cy="84" r="3.5" fill="#fff"/>
<g transform="translate(270 640) rotate(-4)"><rect x="-128" y="-26" width="256" height="52" rx="12" fill="#fff" opacity="0.94"/><rect x="-96" y="-6" width="192" height="12" rx="6" fill="${INK.clay}"/></g>
<rect x="20" y="884" width="400" height="52" rx="26" fill="none" stroke="#fff" stroke-width="2" opacity="0.85"/><rect x="44" y="905" width="120" height="9" rx="4.5" fill="#fff" opacity="0.7"/>
<path d="M468 896l-16 4 0 0c-12 4-6 24 16 34c22-10 28-30 16-34c-8-3-14 2-16 6c-2-4-8-9-16-6" fill="none" stroke="#fff" stroke-width="3"/></svg>`
}
