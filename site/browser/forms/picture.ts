/** The largest picture that any way takes, in bytes; larger ones are made smaller before they go. */
export const MOST_BYTES = 4_000_000
/** Up to so many bytes a picture goes as it is: free hosts of the relay have no time for much more. */
const COMFORTABLE = 300_000
/** A picture is kept no wider than this. */
const LONGEST_SIDE = 1600
const QUALITIES = [0.82, 0.65, 0.45]
const TYPES = ['image/png', 'image/jpeg', 'image/webp']

export const isPicture = (file: File): boolean => TYPES.includes(file.type)

/**
 * A picture as it is sent: a large one is drawn anew and smaller, which also leaves behind what cameras write into it.
 * @returns undefined for what is no picture that this browser can read
 */
export async function readyPicture(file: File): Promise<Blob | undefined> {
  if (!isPicture(file)) return undefined
  if (file.size <= COMFORTABLE) return file
  const image = await createImageBitmap(file).catch(() => undefined)
  if (!image) return undefined
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  let best: Blob = file
  for (const quality of QUALITIES) {
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    if (made && made.size < best.size) best = made
    if (best.size <= COMFORTABLE) break
  }
  return best
}
