// For VitePress, Eleventy and all others that use markdown-it: blocks `topology` and `![…](diagram:id)`.
import { loadEngine } from './index.js';
import { Figures, Places } from './figures.js';

// markdown-it calls its plug-ins at once, so the engine is there before.
const engine = await loadEngine();

/**
 * @param {import('markdown-it')} markdown
 * @param {import('./plugin.js').PluginOptions} [options]
 */
export default function topologies(markdown, options = {}) {
  const figures = new Figures(engine, options);
  markdown.core.ruler.push('topologies', (state) => {
    const places = new Places(pathOf(state.env));
    const tokens = [];
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index];
      const link = linkOf(state.tokens, index);
      const html = isBlock(token) ? ofBlock(token, figures, places) : link ? ofLink(link, token, figures, places) : undefined;
      tokens.push(html === undefined ? token : htmlToken(state, html, token));
      if (link) index += 2;
    }
    state.tokens = tokens;
  });
}

/** VitePress and Eleventy tell the file in different places. */
const pathOf = (env) => env?.path ?? env?.page?.inputPath;

const isBlock = (token) => token.type === 'fence' && /^topology(\s|$)/.test(token.info.trim());

/** The picture of a paragraph that has nothing else. */
function linkOf(tokens, index) {
  const [image, ...others] = (tokens[index].type === 'paragraph_open' && tokens[index + 1].children) || [];
  return image?.type === 'image' && image.attrGet('src').startsWith('diagram:') && others.length === 0 ? image : undefined;
}

const ofBlock = (token, figures, places) =>
  figures.ofBlock(token.content, places.ofBlock(token.content, token.map[0] + 2), token.info.trim().slice('topology'.length));

function ofLink(image, token, figures, places) {
  const target = decodeURI(image.attrGet('src'));
  return figures.ofLink(target, image.content, places.ofLink(target, token.map[0] + 1));
}

function htmlToken(state, html, { map, level }) {
  // Vue reads two braces as an expression.
  const token = Object.assign(new state.Token('html_block', '', 0), { map, level, block: true });
  token.content = `${html.replaceAll('{{', '&#123;&#123;')}\n`;
  return token;
}
