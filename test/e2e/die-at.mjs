// Loaded before the command (`--import`): the process ends itself by SIGKILL at one moment of writing, DIE_AT=<n>:<moment> for the
// n-th file: before its first byte, with half of it in the temporary file, with all of it there, or under its name.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [nth, moment] = (process.env.DIE_AT ?? '').split(':');
const { writeFileSync, renameSync } = fs;
let files = 0;
let renamed = 0;

fs.writeFileSync = (path, text, ...rest) => {
  files += 1;
  if (isNow('before')) die();
  if (isNow('half')) {
    writeFileSync(path, Buffer.from(text).subarray(0, Buffer.byteLength(text) >> 1), ...rest);
    die();
  }
  writeFileSync(path, text, ...rest);
  if (isNow('written')) die();
};
fs.renameSync = (from, to) => {
  renameSync(from, to);
  renamed += 1;
  if (isNow('renamed')) die();
};
syncBuiltinESMExports();

function isNow(which) {
  return (which === 'renamed' ? renamed : files) === Number(nth) && moment === which;
}

function die() {
  process.kill(process.pid, 'SIGKILL');
  // The signal takes effect at the latest on the way back from here.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}
