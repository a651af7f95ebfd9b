// For Docusaurus, Astro Starlight and all others that use remark: blocks `topology` and `![…](diagram:id)`.
import { loadEngine } from './index.js';
import { Figures } from './figures.js';
import { toTree } from './tree.js';

/** @param {import('./plugin.js').PluginOptions} [options] */
export default function remarkTopologies(options = {}) {
  return async (tree, file) => {
    const found = [];
    resolveReferences(tree);
    visit(tree, (node, parent, index) => {
      const isFound = isBlock(node) || isDiagram(node) || linkOf(node) !== undefined;
      if (isFound) found.push({ node, parent, index });
      return !isFound;
    });
    if (found.length === 0) return;
    const figures = new Figures(await loadEngine(), options, file.path);
    try {
      for (const { node, parent, index } of found) parent.children[index] = toNode(htmlOf(node, figures), node.position);
    } catch (error) {
      stopAstro(file, error);
      throw error;
    }
  };
}

/**
 * Astro prints an error of a Markdown file, leaves its page out, remembers that, and ends with success. So the build is ended here,
 * before it remembers. In MDX, and on the development server, an error is shown as it should.
 */
function stopAstro(file, error) {
  if (!file.data.astro || file.path?.endsWith('.mdx') || !process.argv.includes('build')) return;
  console.error(error.stack);
  process.exit(1);
}

const isBlock = (node) => node.type === 'code' && node.lang === 'topology';

const isDiagram = (node) => node.type === 'image' && node.url.startsWith('diagram:');

/** The picture of a paragraph that has nothing else. */
function linkOf(node) {
  const [image, ...others] = node.type === 'paragraph' ? node.children : [];
  return image && isDiagram(image) && others.length === 0 ? image : undefined;
}

function htmlOf(node, figures) {
  const line = node.position?.start.line ?? 1;
  if (isDiagram(node)) throw figures.inline(node.url, line);
  const link = linkOf(node);
  return link ? figures.ofLink(link.url, link.alt, line) : figures.ofBlock(node.value, line + 1, node.meta);
}

/** A node that becomes elements in HTML and in MDX, which refuses HTML as text. */
function toNode(html, position) {
  const [figure] = toTree(html);
  return {
    type: 'topologyFigure',
    children: [],
    position,
    data: { hName: figure.tagName, hProperties: figure.properties, hChildren: figure.children, ...figure.data },
  };
}

/** Makes pictures of references to a diagram: `![caption][name]` with `[name]: diagram:id` anywhere in the page. */
function resolveReferences(tree) {
  const diagrams = new Map();
  visit(tree, (node) => {
    if (node.type === 'definition' && !diagrams.has(node.identifier)) diagrams.set(node.identifier, node.url);
    return true;
  });
  visit(tree, (node) => {
    const url = node.type === 'imageReference' ? diagrams.get(node.identifier) : undefined;
    if (url?.startsWith('diagram:')) Object.assign(node, { type: 'image', url });
    return true;
  });
}

/** Visits the nodes below a node; `act` tells whether to go on below its own. */
function visit(node, act) {
  node.children?.forEach((child, index) => {
    if (act(child, node, index)) visit(child, act);
  });
}
