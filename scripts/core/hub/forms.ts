import type { HubProgram } from '../../../schemas/hub-data.ts'
import { mailFormOf } from '../../../schemas/mail-form.ts'
import type { Program } from '../program.ts'
import type { RecordOf } from '../records.ts'

/** What the forms need to know of where a hub is built. */
export type FormsAround = {
  /** The path at which the hub's own origin takes forms; it then stands in for the program's relay. */
  readonly relay?: string
  /** `owner/name` on the forge, where it is known. */
  readonly repository?: string
  /** The forge's address; GitHub's unless said. */
  readonly forge?: string
}

const GITHUB = 'https://github.com'

/** The ways in which the hub's forms can be sent: those that the program switched on and that work from where the hub is built. */
export function hubForms(program: Program, { relay, repository, forge = GITHUB }: FormsAround): HubProgram['forms'] {
  const { file, language } = program.settings
  const ways = file.ways_in ?? {}
  const keys = (program.records.get('keys.yaml') as RecordOf<'keys'> | undefined)?.data.intake ?? []
  const sealable = keys.length > 0
  return {
    relay: relay ?? ways.relay ?? null,
    endpoint: sealable ? (ways.endpoint ?? null) : null,
    email: ways.email ?? null,
    issues: sealable && ways.issues && repository !== undefined ? `${forge}/${repository}/issues/new` : null,
    keys: [...keys],
    mail: mailFormOf(language),
  }
}
