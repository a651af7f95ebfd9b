// The files that figures are made of: topologies, and what a folder laid out like a site of Strata adds.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOwnFile, namesIn, readOwnFile, refuseLinkTo, shown } from './own-files.js';

const SITE_FOLDERS = ['data/vocabularies', 'data/compatibility', 'theme/i18n'];
const SINGLE_FILES = ['data/base-images.yml', 'data/glossary.yml', 'theme/tokens.yml'];
const ENGINE = fileURLToPath(new URL('./dist/engine/Strata.Engine.wasm', import.meta.url));

/** A target of a link up to its query, as Markdown writes it. */
const LINK_TARGET = /diagram:([^\s?)>"']+)/g;
/** The target of a picture, the address of a reference, or the first line of a block. No part crosses lines, so its time is linear. */
const DIAGRAM = /\]\(<?diagram:|^[ \t>]*\[[^\]\n]{1,999}\]:[ \t]*<?diagram:|^[ \t>]*(?:`{3,}|~{3,})[ \t]*topology\b/m;

/** The paths in a site of what can be read from it. */
const sitePaths = (root) => [
  ...SITE_FOLDERS.flatMap((folder) => namesIn(join(root, folder)).map((name) => `${folder}/${name}`)),
  ...SINGLE_FILES.filter((path) => existsSync(join(root, path))),
];

/**
 * Reads the vocabularies, catalogues, colours and words of a folder that is laid out like a site of Strata. A link in it is an
 * error.
 */
export function readSite(root) {
  for (const path of [...SITE_FOLDERS, ...SINGLE_FILES]) refuseLinkTo(root, path);
  return Object.fromEntries(sitePaths(root).map((path) => [path, readOwnFile(root, path)]));
}

/** Diagnostics whose paths of a site's files are relative to the current folder, as those of topologies are. */
export function pathsFrom(root, diagnostics) {
  const own = new Set(root ? sitePaths(root) : []);
  return diagnostics.map((one) => (own.has(one.path) ? { ...one, path: shown(join(root, one.path)) } : one));
}

/** The folder of the topologies that links name. */
export const topologyFolder = ({ topologies = 'topologies', root } = {}) =>
  root && topologies === 'topologies' ? join(root, 'data/topologies') : topologies;

/** The names of the topologies in a folder. */
export const topologyNames = (folder) => namesIn(folder).map((name) => name.slice(0, -'.yml'.length));

/** The absolute paths of the files that all figures depend on, whether they exist or not, and of the folders that can get more. */
export const sharedSources = ({ root } = {}) => ({
  files: root ? [...new Set([...sitePaths(root), ...SINGLE_FILES])].map((path) => resolve(root, path)) : [],
  folders: root ? SITE_FOLDERS.map((path) => resolve(root, path)) : [],
});

/** The absolute paths of the topologies that the links of a page name, whether they exist or not. */
export const linkedTopologies = (markdown, options) =>
  [...new Set([...markdown.matchAll(LINK_TARGET)].map(([, name]) => unescaped(name)))]
    .filter(isName)
    .map((name) => resolve(topologyFolder(options), `${name}.yml`));

/** Whether a text can be the name of a topology, and is not a path. */
export const isName = (text) => /^[^/\\\0]+$/.test(text);

/** The name that a link is about; one with a wrong escape is a name that does not exist. */
export function unescaped(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether a page has a block or a picture that becomes a figure. */
export const hasDiagram = (markdown) => DIAGRAM.test(markdown);

/** The absolute paths of all files and folders that the figures of a site depend on; some files may not exist. */
export function allSources(options = {}) {
  const folder = topologyFolder(options);
  const shared = sharedSources(options);
  return {
    files: [...namesIn(folder).map((name) => resolve(folder, name)), ...shared.files],
    folders: [resolve(folder), ...shared.folders],
  };
}

/** A digest of all files that the figures of a site depend on, and of the engine, which a new version of the package changes. */
export function digestOf(options) {
  const hash = createHash('sha256');
  const { files } = allSources(options);
  for (const path of [ENGINE, ...files.filter((file) => isOwnFile(dirname(file), basename(file)))]) {
    const content = readFileSync(path);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
