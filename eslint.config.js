import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const shared = ['protocol', 'look', 'i18n'];

/** Who may import whom: DESIGN section 3. `except` is relative to the zone's `from`. */
const zones = [
  { target: './protocol', from: './', except: ['./protocol', './node_modules'], message: 'protocol/ imports nothing of ours' },
  { target: './demo-shop', from: './', except: ['./demo-shop', './node_modules'], message: 'demo-shop/ knows nothing of this project' },
  { target: './extension', from: './', except: ['./extension', ...shared.map((room) => `./${room}`), './node_modules'], message: 'extension/ imports protocol/, look/ and i18n/ only' },
  { target: './pwa', from: './', except: ['./pwa', ...shared.map((room) => `./${room}`), './node_modules'], message: 'pwa/ imports protocol/, look/ and i18n/ only' },
  { target: './push-server', from: './', except: ['./push-server', './protocol', './node_modules'], message: 'push-server/ imports protocol/ only' },
  { target: './push-server/**/!(*.test).ts', from: ['./protocol/sealing.ts', './protocol/requests/filing.ts'], message: 'the server never opens what is sealed' },
  { target: './tests', from: './', except: ['./tests', './protocol', './pwa/operation', './pwa/scan', './dist', './node_modules'], message: 'tests/ use built outputs, protocol/, the pure detectors and the reader of codes' },
  { target: './i18n', from: './', except: ['./i18n', './protocol', './node_modules'], message: 'i18n/ imports protocol/ only' },
  { target: './scripts', from: './', except: ['./scripts', './node_modules'], message: 'scripts/ need nothing of ours' },
  { target: './extension/checkout', from: './extension', except: ['./checkout'], message: 'the recogniser is pure' },
  { target: './extension/fill', from: './extension', except: ['./fill', './checkout', './content/shadow.ts'], message: 'filling knows documents and cards, and nothing else of the extension' },
  { target: './pwa/operation', from: './pwa', except: ['./operation'], message: 'the detectors are pure' },
  { target: './pwa/wallet', from: './pwa', except: ['./wallet', './storage'], message: 'the wallet knows the storage and what is handed to it' },
  { target: './pwa/scan', from: './pwa', except: ['./scan'], message: 'reading codes knows nothing else of the app' },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.cache', 'data', 'i18n/generated', 'test-results', 'coverage'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'] })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-cycle': 'off',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-eval': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    files: ['extension/**/*.{ts,tsx}'],
    ignores: ['extension/platform/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [{ name: 'webextension-polyfill', message: 'only extension/platform/ speaks to the browser' }] }] },
  },
  {
    files: ['tests/**/*.ts', '**/*.test.ts'],
    // Where a system lacks a part of the test bed, that file alone says so by name.
    ignores: ['tests/e2e/fixtures/parts.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: "CallExpression[callee.property.name='waitForTimeout']", message: 'wait for a condition' }, { selector: "CallExpression[callee.property.name=/^(only|skip|todo|fixme)$/]", message: 'no narrowed or skipped tests' }] },
  },
  { files: ['push-server/**/main.ts', 'demo-shop/main.ts', 'tests/**', 'scripts/**'], rules: { 'no-console': 'off' } },
);

