// What the plug-ins have in common: blocks and links of a page become figures, and errors stop the build at their line.
import { join, relative, resolve } from 'node:path';
import { diagnostic, failure } from './diagnostics.js';
import { isName, pathsFrom, readSite, sharedSources, topologyFolder, topologyNames, unescaped } from './files.js';
import { formatDiagnostic } from './index.js';
import { readOwnFile, refuseLinkTo, shown } from './own-files.js';
import { Places } from './places.js';

const MAX_LISTED = 5;

/** Makes the figures of one page. */
export class Figures {
  #engine;
  #root;
  #places;
  #folder;
  #shared;
  #sources;
  /** The ids of the page's figures and of what is in them. */
  #ids = new Set();
  /** How many figures have got an id that is made of this one. */
  #counts = new Map();

  /**
   * @param {import('./index.js').Engine} engine
   * @param {import('./plugin.js').PluginOptions} options
   * @param {string} [path] The file of the page.
   */
  constructor(engine, options, path) {
    const { root, language, strict, view } = options;
    this.#engine = engine;
    this.#root = root;
    this.#places = new Places(path);
    this.#folder = topologyFolder(options);
    this.#shared = { language, strict, view, files: root ? readSite(root) : undefined };
    this.#sources = new Set(sharedSources(options).files);
  }

  /** The absolute paths of the files that the figures were made of, without the page itself. */
  get sources() {
    return [...this.#sources];
  }

  /** The figure of a block. `line` is that of its first line, if it cannot be found in the file. */
  ofBlock(yaml, line, parameters) {
    const place = this.#places.ofBlock(yaml, line);
    const asked = parametersOf((parameters ?? '').trim().replaceAll(/\s+/g, '&'), place);
    return this.#figure(yaml, { ...place, fence: true, ...asked }, place);
  }

  /** The figure of `![caption](diagram:id?view=nested)`. */
  ofLink(target, caption, line) {
    const place = this.#places.ofLink(target, line);
    const [name, query] = target.slice('diagram:'.length).split('?');
    const id = unescaped(name);
    const path = join(this.#folder, `${id}.yml`);
    refuseLinkTo(this.#folder, '.');
    // The text of a page chooses among the files of the folder, and is not a path.
    if (!topologyNames(this.#folder).includes(id)) throw failure([this.#unknown(id, place)]);
    const yaml = readOwnFile(this.#folder, `${id}.yml`, place);
    this.#sources.add(resolve(path));
    return this.#figure(yaml, { path, caption: caption || undefined, ...parametersOf(query, place) }, place);
  }

  /** The error of a picture that is a part of a sentence. */
  inline(target, line) {
    const message = `The diagram '${target.slice('diagram:'.length)}' is inside a paragraph of text.`;
    const fix = 'Put it in a paragraph of its own, with a blank line before and after it.';
    return failure([diagnostic('FIG003', this.#places.ofLink(target, line), message, fix)]);
  }

  #unknown(id, place) {
    if (id.includes(',')) {
      const fix = "Name one topology in each diagram: only Strata's own pages have comparisons.";
      return diagnostic('FIG002', place, `The plug-ins cannot draw the comparison '${id}'.`, fix);
    }
    const names = topologyNames(this.#folder);
    const folder = shown(this.#folder);
    const missing = isName(id) ? `Add the topology ${folder}/${id}.yml.` : `Write the name of a file in ${folder}, without '.yml'.`;
    const fix = this.#engine.suggest(id, names) || listOf(names) || missing;
    return diagnostic('FIG001', place, `Unknown diagram '${id}' in the folder '${folder}'.`, fix);
  }

  /** A figure whose ids no other one of the page has: a further one of the same name is numbered. */
  #figure(yaml, options, place) {
    let drawn = this.#draw(yaml, options, place);
    const [id] = drawn.ids;
    while (drawn.ids.some((one) => this.#ids.has(one))) {
      const number = (this.#counts.get(id) ?? 1) + 1;
      this.#counts.set(id, number);
      drawn = this.#draw(yaml, { ...options, id: `${id}-${number}` }, place);
    }
    for (const one of drawn.ids) this.#ids.add(one);
    for (const warning of drawn.diagnostics) console.warn(formatDiagnostic(warning));
    return drawn.html;
  }

  #draw(yaml, options, place) {
    const path = relative('.', options.path) || options.path;
    const own = Object.fromEntries(Object.entries({ ...this.#shared, ...options, path }).filter(([, value]) => value !== undefined));
    const { html, diagnostics: problems } = this.#rendered(yaml, own, place);
    const diagnostics = pathsFrom(this.#root, problems);
    if (diagnostics.some(({ severity }) => severity === 'error')) throw failure(diagnostics);
    return { html, diagnostics, ids: [...html.matchAll(/ id="([^"]*)"/g)].map(([, one]) => one) };
  }

  #rendered(yaml, options, place) {
    try {
      return this.#engine.renderTopology(yaml, options);
    } catch (error) {
      // A view that does not exist.
      throw error.reason ? failure([diagnostic('FIG002', place, error.reason, error.fix)]) : error;
    }
  }
}

const quoted = (names) => names.map((name) => `'${name}'`).join(', ');

/** The fix that lists the known names, or the first of them; empty if there are none. */
function listOf(names) {
  if (names.length === 0) return '';
  const more = names.length > MAX_LISTED ? `; ${names.length - MAX_LISTED} more are not listed` : '';
  return `The diagrams are ${quoted(names.slice(0, MAX_LISTED))}${more}.`;
}

/** The parameters `view=nested&id=second`. */
function parametersOf(query, place) {
  const { view, id, ...others } = Object.fromEntries(new URLSearchParams(query));
  const [unknown] = Object.keys(others);
  if (unknown === undefined) return { view, id };
  const fix = "Write 'id=' and a name of letters and digits, or 'view=' and a view.";
  throw failure([diagnostic('FIG002', place, `Invalid diagram parameter '${unknown}'.`, fix)]);
}
