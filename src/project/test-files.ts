/**
 * Which files are tests: what leaks there are data that somebody made up.
 */

const TEST_FILE = /(?:^|\/)__tests__\/|\.(?:test|spec)\.[cm]?[jt]sx?$|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/;
const BESIDE_TESTS = /(?:^|\/)(?:tests?|specs?|__mocks__|fixtures?|e2e|cypress|stories|mocks?)\/|\.stories\.[cm]?[jt]sx?$/;

/** The file is a test itself. A folder called `test` holds helpers and whole applications as often, so it takes the name of the file. */
export function isTest(path: string): boolean {
  return TEST_FILE.test(path);
}

/** It is a test, or stands where tests keep their data. */
export function isBesideTests(path: string): boolean {
  return isTest(path) || BESIDE_TESTS.test(path);
}
