/** What a portrait needs to know of a member: flat facts that the printer's shapes are chosen by. */
export type Look = {
  readonly seed: number
  readonly skin: string
  /** The skin on the side away from the light. */
  readonly shade: string
  readonly hair: Hair
  readonly hairColour: string
  readonly clothes: string
  readonly collar: 'round' | 'shirt' | 'scarf' | 'apron' | 'roll'
  readonly accent: string
  readonly place: Place
  readonly sky: string
  readonly extras?: readonly ('glasses' | 'beard' | 'stubble' | 'moustache' | 'earrings' | 'lines' | 'freckles')[]
}

export type Hair =
  | 'short'
  | 'curls'
  | 'bun'
  | 'long'
  | 'bob'
  | 'waves'
  | 'scarf'
  | 'beanie'
  | 'hat'
  | 'locs'
  | 'fringe'
  | 'cap'
  | 'swept'
export type Place = 'harbour' | 'peaks' | 'city' | 'sea' | 'wood' | 'hills' | 'moon' | 'fields'
