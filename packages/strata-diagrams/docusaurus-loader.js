// Tells the bundler of Docusaurus, which keeps built pages, the files that the figures of a page are made of.
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { hasDiagram, linkedTopologies, sharedSources } from './files.js';

/** A loader that leaves the page as it is. */
export default function markSources(page) {
  if (!hasDiagram(page)) return page;
  const [plugin] = this.loaders.flatMap(({ options }) => optionsOfRemark(options));
  if (!plugin) {
    const message = `${relative('.', this.resourcePath)} has a diagram that is not drawn.`;
    this.emitWarning(new Error(`${message} Add 'remarkPlugins: [topologies]' to the options of 'docs', 'blog' or 'pages'.`));
    // The cache would keep the page without the warning.
    this.cacheable(false);
    return page;
  }
  const { files, folders } = sharedSources(plugin);
  for (const path of [...linkedTopologies(page, plugin), ...files]) {
    if (existsSync(path)) this.addDependency(path);
    else this.addMissingDependency(path);
  }
  for (const path of folders) this.addContextDependency(path);
  return page;
}

/** The options of the remark plug-in in those of a loader. Its name tells it: Docusaurus may have loaded another copy. */
const optionsOfRemark = ({ remarkPlugins = [], beforeDefaultRemarkPlugins = [] } = {}) =>
  [...remarkPlugins, ...beforeDefaultRemarkPlugins]
    .map((entry) => (Array.isArray(entry) ? entry : [entry]))
    .filter(([plugin]) => plugin?.name === 'remarkTopologies')
    .map(([, options = {}]) => options);
