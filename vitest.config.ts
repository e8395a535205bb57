import { defineConfig } from 'vitest/config';

/** Folders that only compute; what a test does not reach there is a number nobody checked. */
const PURE = ['ledger', 'lenses', 'stages', 'findings', 'advice', 'policy', 'gate', 'text', 'reporters'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    environment: 'node',
    // A command that takes a second alone takes many on a machine at work; only a hang takes this long.
    testTimeout: 120_000,
    allowOnly: false,
    coverage: {
      provider: 'v8',
      include: PURE.map((folder) => `src/${folder}/**/*.{ts,tsx}`),
      reporter: ['text-summary'],
      thresholds: Object.fromEntries(PURE.map((folder) => [`src/${folder}/**`, { lines: 90 }])),
    },
  },
});
