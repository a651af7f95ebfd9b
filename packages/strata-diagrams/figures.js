// What the plug-ins have in common: blocks and links of a page become figures, and errors stop the build at their line.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { formatDiagnostic } from './index.js';

const SITE_FILES = ['data/vocabularies', 'data/compatibility', 'theme/i18n'];
const SINGLE_FILES = ['data/base-images.yml', 'data/glossary.yml', 'theme/tokens.yml'];

/** Reads the vocabularies, catalogues, colours and words of a folder that is laid out like a site of Strata. */
export function readSite(root) {
  const folders = SITE_FILES.flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort().map((name) => `${folder}/${name}`) : [],
  );
  const paths = [...folders, ...SINGLE_FILES].filter((path) => path.endsWith('.yml') && existsSync(join(root, path)));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** The fix of a name that is not among the known ones. */
const choices = (names) => (names.length ? `The diagrams are ${names.map((name) => `'${name}'`).join(', ')}.` : 'The folder has none.');

/** Makes the figures of one site. */
export class Figures {
  /**
   * @param {import('./index.js').Engine} engine
   * @param {import('./plugin.js').PluginOptions} options
   */
  constructor(engine, { topologies = 'topologies', root, language, strict, view } = {}) {
    this.engine = engine;
    this.folder = root && topologies === 'topologies' ? join(root, 'data/topologies') : topologies;
    this.shared = { language, strict, view, files: root ? readSite(root) : undefined };
  }

  /** The figure of a block. `place` is its first line and column in the page. */
  ofBlock(yaml, { path, line, column }, parameters) {
    return this.#figure(yaml, { path, line, column, fence: true, ...parametersOf(parameters) });
  }

  /** The figure of `![caption](diagram:id?view=nested)`. */
  ofLink(target, caption, { path, line, column }) {
    const [id, query] = target.slice('diagram:'.length).split('?');
    const file = join(this.folder, `${id}.yml`);
    if (!existsSync(file)) {
      const names = existsSync(this.folder) ? readdirSync(this.folder).filter((name) => name.endsWith('.yml')).sort() : [];
      throw failure([
        {
          path,
          line,
          column,
          severity: 'error',
          code: 'FIG001',
          message: `Unknown diagram '${id}' in ${this.folder}.`,
          fix: choices(names.map((name) => name.slice(0, -'.yml'.length))),
        },
      ]);
    }
    return this.#figure(readFileSync(file, 'utf8'), { path: file, caption: caption || undefined, ...parametersOf(query) });
  }

  #figure(yaml, options) {
    const path = relative('.', options.path) || options.path;
    const own = Object.fromEntries(Object.entries({ ...this.shared, ...options, path }).filter(([, value]) => value !== undefined));
    const { html, diagnostics } = this.engine.renderTopology(yaml, own);
    if (diagnostics.some(({ severity }) => severity === 'error')) throw failure(diagnostics);
    for (const diagnostic of diagnostics) console.warn(formatDiagnostic(diagnostic));
    return html;
  }
}

/** `view=nested&id=second`, and with spaces in a fence. */
function parametersOf(text = '') {
  const { view, id } = Object.fromEntries(new URLSearchParams((text ?? '').trim().replaceAll(/\s+/g, '&')));
  return { view, id };
}

/** An error whose message has a line for each diagnostic, as compilers print them. */
function failure(diagnostics) {
  const error = new Error(`\n${diagnostics.map(formatDiagnostic).join('\n')}`);
  error.name = 'TopologyError';
  // An author has no use for the calls that led here.
  error.stack = `${error.name}: ${error.message}`;
  // Not enumerable: Docusaurus prints all others beside the message.
  Object.defineProperty(error, 'diagnostics', { value: diagnostics });
  return error;
}

/**
 * Finds texts of a page in its file, one after the other: generators remove the front matter, so that their own lines are not
 * those of the file.
 */
export class Places {
  #lines;
  #next = 0;

  constructor(path) {
    this.path = path ?? 'page.md';
    this.#lines = path && existsSync(path) ? readFileSync(path, 'utf8').split(/\r?\n/) : [];
  }

  /** The place of the first line of a block, or the line that the generator tells. */
  ofBlock(text, line) {
    const wanted = text.replace(/\n$/, '').split('\n').map((one) => one.trim());
    const at = this.#find((index) => wanted.every((one, offset) => this.#lines[index + offset]?.trim() === one), wanted.length);
    return { path: this.path, line: at < 0 ? line : at + 1, column: at < 0 ? 1 : this.#indent(at, text) };
  }

  /** The place of a link. */
  ofLink(target, line) {
    const at = this.#find((index) => this.#lines[index].includes(target), 1);
    return { path: this.path, line: at < 0 ? line : at + 1, column: at < 0 ? 1 : this.#lines[at].indexOf('![') + 1 || 1 };
  }

  #find(matches, length) {
    for (let index = this.#next; index < this.#lines.length; index++) {
      if (!matches(index)) continue;
      this.#next = index + length;
      return index;
    }
    return -1;
  }

  /** The column at which the file has the first character of the block. */
  #indent(at, text) {
    const first = text.split('\n')[0];
    return this.#lines[at].length - first.length + 1;
  }
}
