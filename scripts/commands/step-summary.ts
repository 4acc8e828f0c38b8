import type { World } from '../ports.ts'

/** The content folder as seen from the clone's root, with a slash at its end; a folder elsewhere by its whole path. */
export function folderFrom(root: string, content: string): string {
  const [base, folder] = [root, content].map((path) => path.replaceAll('\\', '/').replace(/\/+$/, '')) as [
    string,
    string,
  ]
  return `${folder.startsWith(`${base}/`) ? folder.slice(base.length + 1) : folder}/`
}

/** Adds to the summary that GitHub shows below the step; other steps may have written there. */
export async function addSummary({ disk, stepSummary }: World, text: string): Promise<void> {
  if (stepSummary === undefined) return
  const before = new TextDecoder().decode(await disk.read(stepSummary))
  await disk.write(stepSummary, before + text)
}
