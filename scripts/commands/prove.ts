import { SUMMARIES } from './help.ts'
import { scriptFolderCommand } from './script-folder.ts'

export const command = scriptFolderCommand('prove', SUMMARIES.prove)
