/** The collections of the editor: which files a marketer sees, and the fields of each. */
import { programSchema } from '../../../schemas/program.ts'
import { type Choices, fieldsOf } from './fields.ts'
import { type Body, type Plan, REVIEWED } from './folder-plan.ts'
import { POINT_FOLDERS } from './point-folders.ts'
import { shapeOf } from './shape.ts'
import type { AdminField, AdminFiles, AdminFolder } from './types.ts'
import { WORD_FOLDERS } from './word-folders.ts'

const bodyField = ({ label, hint, modes }: Body): AdminField => ({
  name: 'body',
  label,
  ...(hint !== undefined && { hint }),
  required: false,
  widget: 'markdown',
  modes,
})

function folder({ schema, specials = {}, body, ...plan }: Plan, choices: Choices): AdminFolder {
  const fields = fieldsOf(shapeOf(schema), { choices, specials })
  return {
    ...plan,
    format: plan.extension === 'yaml' ? 'yaml' : 'yaml-frontmatter',
    media_folder: '',
    public_folder: '',
    editor: { preview: false },
    fields: body ? [...fields, bodyField(body)] : fields,
  }
}

/** Every collection, with the fields of its schema. */
export function collectionsFor(choices: Choices): readonly (AdminFolder | AdminFiles)[] {
  const program: AdminFiles = {
    ...REVIEWED,
    name: 'program',
    label: 'The program',
    description: 'Its name, its rules of the house, its look. Saving makes a draft.',
    icon: 'tune',
    files: [
      {
        name: 'program',
        label: 'The program',
        file: 'content/program.yaml',
        format: 'yaml',
        fields: fieldsOf(shapeOf(programSchema), { choices, specials: {} }),
      },
    ],
  }
  return [...[...WORD_FOLDERS, ...POINT_FOLDERS].map((plan) => folder(plan, choices)), program]
}
