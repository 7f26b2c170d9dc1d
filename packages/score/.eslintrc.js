const { builtinModules } = require('module');

// The package runs in browsers: what only Node.js has stays in tests and tools.
module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedSrcImports: builtinModules.flatMap(name => [name, `node:${name}`]),
  overrides: [
    {
      files: ['src/**/*.ts'],
      excludedFiles: [
        '**/*.test.ts',
        '**/__testUtils__/**',
        'src/conformance/**',
      ],
      rules: {
        'no-restricted-globals': ['error', 'Buffer', 'process', 'require'],
      },
    },
    {
      files: ['src/conformance/**', 'bench/**', 'fuzz/**'],
      rules: { 'no-restricted-imports': 'off' },
    },
  ],
});
