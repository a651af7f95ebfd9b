// The Docusaurus plug-in: brings the styles of figures, and has pages built again when a topology that they show changes.
import { fileURLToPath } from 'node:url';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));

export default function topologies(_, { id, ...options } = {}) {
  const [unknown] = Object.keys(options);
  if (unknown !== undefined)
    throw new Error(`strata-diagrams/docusaurus has no option '${unknown}'. Give it to strata-diagrams/remark, which draws the figures.`);
  return {
    name: 'strata-diagrams',
    getClientModules: () => [pathOf('./dist/figure.css')],
    // With `resource`: Docusaurus takes each rule with such a `test` for one that compiles the pages.
    configureWebpack: () => ({
      module: { rules: [{ resource: /\.mdx?$/i, enforce: 'pre', use: [{ loader: pathOf('./docusaurus-loader.js') }] }] },
    }),
  };
}
