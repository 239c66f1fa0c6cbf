/** The build for pages: one entry that a portal loads, and the heavy parts (printers, fonts, upload, English) beside it, loaded when used. */
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

/** jsPDF can draw HTML with these; the letter is drawn without, so they stay out of the build. */
const unusedByJspdf = {
  name: 'unused-by-jspdf',
  resolveId: (id) => (['html2canvas', 'dompurify', 'canvg'].includes(id) || id.startsWith('core-js/') ? `\0unused:${id}` : null),
  load: (id) => (id.startsWith('\0unused:') ? 'export default undefined;' : null),
};

export default {
  input: { ctso: 'packages/bundle/dist/index.js' },
  output: {
    dir: 'packages/bundle/dist/web',
    format: 'es',
    sourcemap: true,
    chunkFileNames: 'ctso-[name]-[hash].js',
  },
  plugins: [unusedByJspdf, nodeResolve({ browser: true }), commonjs(), terser({ module: true })],
  onwarn(warning, warn) {
    if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.message.includes('node_modules')) return;
    if (warning.code === 'THIS_IS_UNDEFINED') return;
    warn(warning);
  },
};
