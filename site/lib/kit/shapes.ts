import type { ShapeId } from './channels.ts'

export type Shape = { readonly id: ShapeId; readonly width: number; readonly height: number }

/** The sizes that networks ask for, in pixels. */
export const SHAPES: readonly Shape[] = [
  { id: 'portrait', width: 1080, height: 1350 },
  { id: 'story', width: 1080, height: 1920 },
  { id: 'square', width: 1080, height: 1080 },
  { id: 'landscape', width: 1200, height: 675 },
  { id: 'pin', width: 1000, height: 1500 },
]

export const shapeOf = (id: ShapeId): Shape => SHAPES.find((shape) => shape.id === id)!

/** A picture with its pixels. */
type Sized = { readonly width: number; readonly height: number; readonly channel: string | null }

/** The part of a picture that is left when it is cut to a shape, 0 to 1. */
export const keptPart = ({ width, height }: Pick<Sized, 'width' | 'height'>, shape: Shape): number => {
  const ratio = (width * shape.height) / (height * shape.width)
  return ratio > 1 ? 1 / ratio : ratio
}

/** Less than this and what the picture is about may be gone. */
const LEAST = 0.55

/**
 * The picture that suits a shape: of those that keep enough, the one that loses least.
 * @returns undefined when every one would lose too much
 */
export const pictureFor = <T extends Sized>(pictures: readonly T[], shape: Shape): T | undefined =>
  pictures
    .filter((picture) => keptPart(picture, shape) >= LEAST)
    .toSorted((a, b) => keptPart(b, shape) - keptPart(a, shape))[0]

/** The size a picture is made in: the shape's, smaller where the picture has fewer pixels; never blown up. */
export const sizeFor = (picture: Pick<Sized, 'width' | 'height'>, shape: Shape): { width: number; height: number } => {
  const scale = Math.min(1, picture.width / shape.width, picture.height / shape.height)
  return { width: Math.round(shape.width * scale), height: Math.round(shape.height * scale) }
}
