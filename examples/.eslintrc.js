module.exports =
  require('@backstage/cli/config/eslint-factory').createConfigForRole(
    __dirname,
    'cli',
    {
      rules: {
        // Each application has dependencies of its own, which are not installed here.
        '@backstage/no-undeclared-imports': 'off',
      },
    },
  );
