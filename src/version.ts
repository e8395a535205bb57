/** The version of package.json; a test keeps the two equal. A constant, so that `--version` reads no file. */
export const VERSION = '0.1.0';
