module.exports =
  require('@backstage/cli/config/eslint-factory').createConfigForRole(
    __dirname,
    'cli',
    {
      rules: {
        // The scripts belong to the workspace's root.
        '@backstage/no-undeclared-imports': 'off',
        // They run on Node's own test runner.
        'jest/expect-expect': 'off',
      },
    },
  );
