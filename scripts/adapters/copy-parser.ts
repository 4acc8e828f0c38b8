/** Reads the copy of messages, as Liquid, without running it. */
export { parseTemplate } from '../codec/template.ts'
