import { hasDemoKey } from '../contacts/demo-key.ts'
import type { RecordOf } from '../records.ts'
import type { Law } from './law.ts'

/** A live program seals to keys of its own: the secret half of the sample's is in everyone's hands. */
export const demoKey: Law = (program) => {
  const file = program.records.get('keys.yaml') as RecordOf<'keys'> | undefined
  if (!file || program.settings.file.live !== true || !hasDemoKey(file.data)) return []
  return [
    {
      code: 'demo-key',
      message:
        'The program is live, but its contacts are sealed to the demo key of the sample, which everyone can read',
      file: 'keys.yaml',
      field: ['vault'],
      right: 'Public keys whose secret halves you alone have',
      hint: 'Run npm run contacts -- keygen, and seal every contact again',
    },
  ]
}
