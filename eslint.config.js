/** Lint: strict types, Lit and web component rules, and the house's own bounds on size and on what may be written. */
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const FORBIDDEN_TEXT = [
  { selector: "ImportDeclaration[source.value=/unsafe-html|unsafe-svg|unsafe-static/]", message: 'Markup is never made from text.' },
  { selector: "ImportDeclaration[source.value=/style-map/]", message: 'A strict policy drops inline styles: use classes or element.style.' },
  { selector: "TemplateElement[value.raw=/ style=/]", message: 'A strict policy drops inline styles: use classes or element.style.' },
  { selector: "ImportDeclaration[source.value='zod'], ImportDeclaration[source.value='zod/mini']", message: "Import * as z from core's support/schema.js: the build of zod that generates no code." },
  { selector: 'ImportDeclaration[source.value=/schema(\\.js)?$/] > ImportSpecifier[imported.name="z"]', message: 'Write `import * as z`: a bundler then keeps only what is used.' },
];

/** Names that exist where the file runs. */
const named = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));

export default ts.config(
  { ignores: ['**/dist/**', 'stories/.storybook/**', 'node_modules/**', '.data/**', '.cache/**', 'packages/documents/src/pdf/fonts/**', 'packages/units/src/data/**'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  lit['flat/recommended'],
  wc['flat/recommended'],
  { plugins: { 'lit-a11y': litA11y }, rules: { ...litA11y.configs.recommended.rules } },
  {
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...FORBIDDEN_TEXT],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // An `async` function without `await` turns what it throws into a rejection, which is what the contract asks of promises.
      '@typescript-eslint/require-await': 'off',
      // `const { a: _a, ...rest }` is how a record loses a key.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  { files: ['**/*.ts'], languageOptions: { parserOptions: { project: ['packages/*/tsconfig.json', 'packages/*/tsconfig.test.json', 'test/tsconfig.json', 'stories/tsconfig.json'], tsconfigRootDir: import.meta.dirname } } },
  { files: ['packages/*/src/cli.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.test.ts', 'test/**/*.ts', 'stories/**/*.ts', 'packages/*/src/testing/**/*.ts'],
    rules: {
      // describe() holds all of a suite's cases, and chai's assertions are expressions.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // A test that reaches for what is not there fails, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    ...ts.configs.disableTypeChecked,
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: { globals: named('process console URL setTimeout performance fetch Buffer') },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: named('require module') }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['demo/site/*.js', 'test/bench/*.mjs'], languageOptions: { globals: named('document window location history localStorage addEventListener Element URLSearchParams') } },
  { files: ['**/*.mjs'], rules: { 'no-console': 'off' } },
);
