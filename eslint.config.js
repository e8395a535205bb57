import tseslint from 'typescript-eslint';

const unfinishedTests = ['only', 'skip', 'todo', 'fails'].map((property) => ({
  selector: `MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name='${property}']`,
  message: `A test that is .${property} proves nothing: finish it or take it out.`,
}));

/** Calls whose answer depends on the moment, the machine or the country; the same input must give the same bytes. */
const restless = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The date is an argument (asOf).' },
  {
    selector: 'MemberExpression[property.name=/^(localeCompare|toLocale\\w+)$/]',
    message: 'Locales differ by machine: compare code points, format by hand.',
  },
  {
    selector: "MemberExpression[object.name='Intl'][property.name!='Segmenter']",
    message: 'Locales differ by machine: compare code points, format by hand.',
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'The same input must give the same bytes.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The date is an argument (asOf); only cli/ knows today.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'fixtures', 'src/schema/compiled', 'node_modules'] },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js', '**/*.mjs'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/**/*.ts', 'src/**/*.tsx'], rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...restless] } },
  { files: ['src/cli/io-node.ts', 'src/cli/leftovers.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/cli/**'],
    rules: { 'no-restricted-globals': ['error', { name: 'process', message: 'The process has one door: cli/.' }] },
  },
  { files: ['test/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...unfinishedTests] } },
);
