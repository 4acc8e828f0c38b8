import type { ImageMetadata } from 'astro'

/**
 * The files of `generated/assets/`, in two ways: pictures to be shown are made smaller by Astro; files to be saved are
 * published as they are. Only what a page asks for by name is loaded.
 */
const pictures = import.meta.glob<ImageMetadata>('@generated/assets/**/*.{webp,png,jpg,jpeg,avif,gif}', {
  import: 'default',
})
const files = import.meta.glob<string>('@generated/assets/**/*', { query: '?url', import: 'default' })

/** Globs name files by where they lie on the disk, which is not the same in every build; the data by their end. */
const byEnd = <T>(found: Record<string, T>) =>
  new Map(
    Object.entries(found).map(([path, load]) => [path.slice(path.lastIndexOf('/assets/') + '/assets/'.length), load]),
  )

const pictureByFile = byEnd(pictures)
const urlByFile = byEnd(files)

const missing = (file: string) =>
  new Error(
    `program.json names the file "${file}", which is not under generated/assets/. The scripts must write both or neither.`,
  )

/** A picture for Astro's `<Image>`. @param file as in the data: `campaigns/harbour-roast/cover.webp` */
export const pictureSource = async (file: string): Promise<ImageMetadata> => {
  const load = pictureByFile.get(file)
  if (!load) throw missing(file)
  return load()
}

/** The address of a file as it was handed in, the base included: for saving. */
export const fileUrl = async (file: string): Promise<string> => {
  const load = urlByFile.get(file)
  if (!load) throw missing(file)
  return load()
}
