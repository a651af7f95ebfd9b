// For VitePress, Eleventy and all others that use markdown-it: blocks `topology` and `![…](diagram:id)`.
import { loadEngine } from './index.js';
import { Figures } from './figures.js';

// markdown-it calls its plug-ins at once, so the engine is there before.
const engine = await loadEngine();

/**
 * @param {import('markdown-it')} markdown
 * @param {import('./plugin.js').PluginOptions} [options]
 */
export default function topologies(markdown, options = {}) {
  markdown.core.ruler.push('topologies', (state) => {
    if (!state.tokens.some((token) => isBlock(token) || diagramIn(token))) return;
    const figures = new Figures(engine, options, pathOf(state.env));
    const tokens = [];
    let line = 0;
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index];
      // The text of a cell has no line of its own.
      line = token.map?.[0] ?? line;
      const link = linkOf(state.tokens, index);
      const html = isBlock(token) ? ofBlock(token, figures) : link ? ofLink(link, token, figures) : undefined;
      if (html === undefined && diagramIn(token)) throw figures.inline(targetOf(diagramIn(token)), line + 1);
      tokens.push(html === undefined ? token : htmlToken(state, html, token));
      if (link) index += 2;
    }
    state.tokens = tokens;
    // VitePress draws a page again when a file that it includes changes. In Eleventy, `includes` is data of an author.
    if (state.env?.relativePath) state.env.includes?.push(...figures.sources);
  });
}

/** VitePress and Eleventy tell the file in different places. */
const pathOf = (env) => env?.path ?? env?.page?.inputPath;

const isBlock = (token) => token.type === 'fence' && /^topology(\s|$)/.test(token.info.trim());

const targetOf = (image) => image.attrGet('src');

const isDiagram = (token) => token.type === 'image' && targetOf(token).startsWith('diagram:');

const diagramIn = (token) => token.children?.find(isDiagram);

/** The picture of a paragraph that has nothing else. */
function linkOf(tokens, index) {
  const [image, ...others] = (tokens[index].type === 'paragraph_open' && tokens[index + 1].children) || [];
  return image && isDiagram(image) && others.length === 0 ? image : undefined;
}

const ofBlock = (token, figures) => figures.ofBlock(token.content, token.map[0] + 2, token.info.trim().slice('topology'.length));

const ofLink = (image, token, figures) => figures.ofLink(targetOf(image), image.content, token.map[0] + 1);

function htmlToken(state, html, { map, level }) {
  // Vue reads two braces as an expression.
  const token = Object.assign(new state.Token('html_block', '', 0), { map, level, block: true });
  token.content = `${html.replaceAll('{{', '&#123;&#123;')}\n`;
  return token;
}
