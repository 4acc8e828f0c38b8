import { getImage } from 'astro:assets'
import { pictureSource } from './assets.ts'
import type { Cut } from './kit.ts'

const SMALL = 360

/** A cut of a picture as files of the hub: the whole one to save and to share, and a small one to look at. */
export type CutFile = {
  readonly src: string
  /** The name it is saved under: it still says where it is from when it lies among a phone's downloads. */
  readonly saved: string
  readonly small: { readonly src: string; readonly width: number; readonly height: number }
}

/** Makes the files of a cut. What is cut away is chosen by what there is to see. */
export const cutFile = async ({ shape, asset, width, height }: Cut): Promise<CutFile> => {
  const src = await pictureSource(asset.file)
  const look = { src, fit: 'cover', position: 'attention' } as const
  const [whole, small] = await Promise.all([
    getImage({ ...look, width, height, format: 'jpeg', quality: 86 }),
    getImage({ ...look, width: SMALL, height: Math.round((SMALL * height) / width), format: 'webp', quality: 70 }),
  ])
  const campaign = asset.file.split('/').at(-2) ?? 'picture'
  return {
    src: whole.src,
    saved: `${campaign}-${shape.id}.jpg`,
    small: { src: small.src, width: SMALL, height: Math.round((SMALL * height) / width) },
  }
}
