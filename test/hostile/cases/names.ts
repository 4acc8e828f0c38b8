import { bytes, GOOD, type HostileCase, KB } from './make.ts'

export const names: HostileCase[] = [
  {
    name: 'a name with a line feed',
    path: 'shares/2026/11/03/maya\n--k.yaml',
    bytes: bytes(GOOD),
    code: 'unknown-file',
  },
  { name: 'a name with an escape sequence', path: 'rewards/\u001b[31m.yaml', bytes: bytes(''), code: 'unknown-file' },
  { name: 'a name that turns writing round', path: 'stories/\u202edm.evil', bytes: bytes(''), code: 'unknown-file' },
  { name: 'a name in capitals', path: 'Program.yaml', bytes: bytes(''), code: 'unknown-file' },
  { name: 'a handle in capitals', path: 'ambassadors/Maya.md', bytes: bytes(''), code: 'unknown-file' },
  { name: 'a name that ends in a space', path: 'ambassadors/maya.md ', bytes: bytes(''), code: 'unknown-file' },
  { name: 'a backslash path', path: 'shares\\2026\\maya.yaml', bytes: bytes(''), code: 'unknown-file' },
  { name: 'dots in a name', path: 'rewards/a...yaml..yaml', bytes: bytes(''), code: 'unknown-file' },
  { name: 'the other ending', path: 'program.yml', bytes: bytes(GOOD), code: 'unknown-file' },
  { name: 'MDX where strangers write', path: 'ambassadors/maya.mdx', bytes: bytes('import "x"'), code: 'unknown-file' },
  {
    name: 'a picture that is code',
    path: 'campaigns/a/x.svg',
    bytes: bytes('<svg onload="alert(1)"/>'),
    code: 'unknown-file',
  },
  { name: 'a page', path: 'campaigns/a/index.html', bytes: bytes('<script>1</script>'), code: 'unknown-file' },
  {
    name: 'a 10 MB file that belongs nowhere',
    path: 'dump.bin',
    bytes: new Uint8Array(10 * KB * KB),
    code: 'unknown-file',
  },
  { name: 'a file deep down', path: `${'a/'.repeat(20)}x.yaml`, bytes: bytes(''), code: 'unknown-file' },
]
