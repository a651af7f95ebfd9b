// Reads the files of a folder and nothing else: a page or a link that somebody proposes must not show another file of the machine.
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join, parse, relative, resolve, sep } from 'node:path';
import { diagnostic, failure } from './diagnostics.js';

const FIX_OF_LINK = 'Replace the link with the file or the folder itself.';
const FIX_OF_ENTRY = 'Put a YAML file there, or remove it.';

const entryAt = (path) => lstatSync(path, { throwIfNoEntry: false });

/** The names of a folder's YAML files, in order, and of all else that is named like one; none if it is no folder or behind a link. */
export const namesIn = (folder) =>
  !linkBefore(folder, '.') && entryAt(folder)?.isDirectory() ? readdirSync(folder).filter((name) => name.endsWith('.yml')).sort() : [];

/** Whether a path below a folder is that of a file, which no link leads to. */
export const isOwnFile = (folder, path) => !linkBefore(folder, path) && Boolean(entryAt(join(folder, path))?.isFile());

/**
 * The text of a file below a folder. Anything else is an error, at `place` or in the file, and is not opened.
 * @param {string} folder
 * @param {string} path
 * @param {{ path: string, line: number, column: number }} [place]
 */
export function readOwnFile(folder, path, place) {
  const file = join(folder, path);
  const link = linkBefore(folder, path);
  if (link) throw refused('FILE002', link, 'is a symbolic link, which is not read', FIX_OF_LINK, place);
  if (!entryAt(file)?.isFile()) throw refused('FILE003', file, 'is not a file that can be read', FIX_OF_ENTRY, place);
  return readFileSync(file, 'utf8');
}

/** Throws if a link leads to a folder: what it has would be missing otherwise. */
export function refuseLinkTo(folder, path) {
  const link = linkBefore(folder, path);
  if (link) throw refused('FILE002', link, 'is a symbolic link, which is not read', FIX_OF_LINK);
}

function refused(code, path, reason, fix, place = { path, line: 1, column: 1 }) {
  return failure([diagnostic(code, place, `'${shown(path)}' ${reason}.`, fix)]);
}

/** A path in messages. */
export const shown = (path) => relative('.', path).replaceAll('\\', '/');

/** The first link on the way to a path below a folder; undefined if there is none. */
function linkBefore(folder, path) {
  let way = startOf(folder);
  for (const part of relative(way, resolve(folder, path)).split(sep)) {
    way = join(way, part);
    if (entryAt(way)?.isSymbolicLink()) return way;
  }
}

/**
 * The folder below which no link is followed: what the project and the folder have in common. A folder that has only the
 * root of the disk in common is elsewhere, where the configuration says.
 */
function startOf(folder) {
  const [project, wanted] = [resolve('.'), resolve(folder)].map((path) => path.split(sep));
  const count = wanted.findIndex((part, index) => part !== project[index]);
  const common = (count < 0 ? wanted : wanted.slice(0, count)).join(sep) + sep;
  return common === parse(common).root || common === sep ? resolve(folder) : resolve(common);
}
