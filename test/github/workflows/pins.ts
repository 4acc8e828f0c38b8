/**
 * The actions that are used, by the commit of the version named: looked up in the actions' own repositories. With each, the inputs it knows, as its
 * action.yml lists them.
 */
export const PINS: Readonly<
  Record<string, { readonly commit: string; readonly version: string; readonly inputs: readonly string[] }>
> = {
  'actions/checkout': {
    commit: '3d3c42e5aac5ba805825da76410c181273ba90b1',
    version: 'v7.0.1',
    inputs: ['persist-credentials', 'fetch-depth', 'ref', 'path'],
  },
  'actions/setup-node': {
    commit: '820762786026740c76f36085b0efc47a31fe5020',
    version: 'v7.0.0',
    inputs: ['node-version', 'package-manager-cache'],
  },
  'actions/upload-artifact': {
    commit: 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
    version: 'v7.0.0',
    inputs: ['name', 'path', 'retention-days', 'if-no-files-found'],
  },
  'actions/download-artifact': {
    commit: '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c',
    version: 'v8.0.1',
    inputs: ['name', 'path'],
  },
  'actions/upload-pages-artifact': {
    commit: 'fc324d3547104276b827a68afc52ff2a11cc49c9',
    version: 'v5.0.0',
    inputs: ['name', 'path', 'retention-days'],
  },
  'actions/deploy-pages': {
    commit: 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128',
    version: 'v5.0.0',
    inputs: ['artifact_name'],
  },
}

/** What is wrong with the version of an action that a line uses. */
export function wrongPin(line: string): string[] {
  const [, name = '', commit, version] = /uses:\s*([^@\s]+)(?:@(\S+))?(?:\s+#\s*(\S+))?/.exec(line) ?? []
  if (name.startsWith('./')) return []
  const pin = PINS[name]
  if (!pin) return [`${name} is not among the actions that were looked at`]
  return commit === pin.commit && version === pin.version
    ? []
    : [`${name} is not pinned to ${pin.commit} # ${pin.version}`]
}
