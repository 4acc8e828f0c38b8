declare module 'mjml' {
  const mjml: (
    source: string,
    options: { validationLevel: 'strict'; fonts: Record<string, string>; keepComments: boolean },
  ) => Promise<{ html: string }>
  export default mjml
}
