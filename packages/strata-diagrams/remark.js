// For Docusaurus, Astro Starlight and all others that use remark: blocks `topology` and `![…](diagram:id)`.
import { loadEngine } from './index.js';
import { Figures, Places } from './figures.js';
import { toTree } from './tree.js';

/** @param {import('./plugin.js').PluginOptions} [options] */
export default function remarkTopologies(options = {}) {
  /** One for all pages. */
  let figures;
  return async (tree, file) => {
    const found = [];
    visit(tree, (node, parent, index) => {
      if (isBlock(node) || linkOf(node)) found.push({ node, parent, index });
    });
    if (found.length === 0) return;
    figures ??= new Figures(await loadEngine(), options);
    const places = new Places(file.path);
    try {
      for (const { node, parent, index } of found) parent.children[index] = toNode(htmlOf(node, figures, places), node.position);
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

/** The picture of a paragraph that has nothing else. */
function linkOf(node) {
  const [image, ...others] = node.type === 'paragraph' ? node.children : [];
  return image?.type === 'image' && image.url.startsWith('diagram:') && others.length === 0 ? image : undefined;
}

function htmlOf(node, figures, places) {
  const line = node.position?.start.line ?? 1;
  const link = linkOf(node);
  return link
    ? figures.ofLink(decodeURI(link.url), link.alt, places.ofLink(link.url, line))
    : figures.ofBlock(node.value, places.ofBlock(node.value, line + 1), node.meta);
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

function visit(node, act) {
  node.children?.forEach((child, index) => {
    act(child, node, index);
    visit(child, act);
  });
}
