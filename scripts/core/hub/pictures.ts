import type { HubPicture } from '../../../schemas/hub-data.ts'

/** Pixels of the pictures under `content/`, by path; a file that is no picture is not in it. */
export type PictureSizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>

/** The folder of a path, with its closing slash. */
export const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)

/**
 * A picture that a record names, as the hub shows it.
 * @param record path of the record; the picture lies beside it
 * @returns null when no picture is named or the file is no picture (which `validate` reports)
 */
export function hubPicture(
  record: string,
  file: string | undefined,
  alt: string | undefined,
  sizes: PictureSizes,
): HubPicture | null {
  if (file === undefined) return null
  const path = folderOf(record) + file
  const size = sizes.get(path)
  return size ? { file: path, alt: alt ?? '', width: size.width, height: size.height } : null
}
