import { expect, test } from 'vitest';
import { findBrowser, findOnPath, MissingPart } from './browsers.ts';

test('a browser is where the environment says', () => {
  expect(findBrowser('firefox', { FIREFOX: process.execPath, PATH: '' })).toBe(process.execPath);
});

test('a browser that is missing is named, with what to do', () => {
  expect(() => findBrowser('chromium', { PATH: '/nowhere' })).toThrow(
    new MissingPart('chromium', 'install it or set CHROMIUM to its executable.'),
  );
  expect(() => findBrowser('firefox', { FIREFOX: '/nowhere/firefox', PATH: '' })).toThrow('FIREFOX=/nowhere/firefox');
});

test('commands are tried in their order', () => {
  expect(findOnPath(['no-such-command', 'node'])).toMatch(/node$/);
  expect(findOnPath(['no-such-command'])).toBeUndefined();
});
