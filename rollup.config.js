/** The build for pages: one entry that a portal loads, and beside it what is loaded when used: each element, printers, fonts, upload, English. */
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const FOLDER = 'packages/bundle/dist/web';

/** Chunk names carry a hash of their content, so those of an earlier build would stay behind. */
const emptyFolder = { name: 'empty-folder', generateBundle: () => rmSync(FOLDER, { recursive: true, force: true }) };

/** Named after the folder for modules that only open one (`define.js`, `index.js`). */
function chunkFileNames({ facadeModuleId, name }) {
  const opens = facadeModuleId && ['define.js', 'index.js'].includes(basename(facadeModuleId));
  return `ctso-${opens ? basename(dirname(facadeModuleId)) : name.replace(/[^\w-]+/gu, '-')}-[hash].js`;
}

export default {
  input: { ctso: 'packages/bundle/dist/index.js' },
  output: { dir: FOLDER, format: 'es', sourcemap: true, chunkFileNames },
  plugins: [emptyFolder, nodeResolve({ browser: true }), commonjs(), terser({ module: true, ecma: 2022, compress: { passes: 3 } })],
  onwarn(warning, warn) {
    const ofLibrary = warning.id?.includes('node_modules') ?? warning.message.includes('node_modules');
    if (!ofLibrary) warn(warning);
  },
};
