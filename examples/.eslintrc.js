module.exports =
  require('@backstage/cli/config/eslint-factory').createConfigForRole(
    __dirname,
    'cli',
    {
      // Becomes a program when the placeholders are filled in.
      ignorePatterns: ['templates/*/content'],
      rules: {
        // Each application has dependencies of its own, which are not installed here.
        '@backstage/no-undeclared-imports': 'off',
      },
    },
  );
