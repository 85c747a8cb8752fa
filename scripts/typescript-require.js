'use strict';
// Lets plain Node require TypeScript, for scripts and for the child processes of tests: node -r this-file some.ts
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) => {
  module._compile(transformFileSync(file, { sourceMaps: 'inline' }).code, file);
};
