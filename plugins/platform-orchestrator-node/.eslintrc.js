module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // contracts are tests that other packages call
      files: ['src/testUtils/**'],
      rules: {
        'jest/no-export': 'off',
        'jest/expect-expect': 'off',
        'jest/valid-title': 'off',
      },
    },
  ],
});
