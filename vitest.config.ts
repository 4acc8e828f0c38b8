import { defineConfig } from 'vitest/config'

const skipped = ['**/node_modules/**', '**/.goodword/**', 'test/prove/**', 'test/bench/**', 'test/fixtures/**']

export default defineConfig({
  test: {
    // Time and place are arguments everywhere; a test that leans on the machine's own must not pass by luck.
    env: { TZ: 'Pacific/Apia', FORCE_COLOR: '0' },
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...skipped, 'test/browser/**'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/support/hubs.ts',
          exclude: skipped,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
