import { resolve } from 'node:path'

/**
 * The folder the scripts wrote for this build: `site/generated`, or what the environment names (tests build several
 * programs). Relative paths count from the folder the build was started in.
 */
export const generatedFolder = (env: Record<string, string | undefined> = process.env): string =>
  resolve(env.GOODWORD_GENERATED || 'site/generated')
