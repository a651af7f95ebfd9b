// Where the blocks and links of a page are in its file.
import { existsSync, readFileSync } from 'node:fs';
import { unescaped } from './files.js';

/**
 * Finds texts of a page in its file, one after the other: generators remove the front matter, so that their own lines are not
 * those of the file.
 */
export class Places {
  #lines;
  #next = 0;
  #frontMatter;

  constructor(path) {
    this.path = path ?? 'page.md';
    this.#lines = path && existsSync(path) ? readFileSync(path, 'utf8').split(/\r?\n/) : [];
    this.#frontMatter = this.#lines[0] === '---' ? this.#lines.indexOf('---', 1) + 1 : 0;
  }

  /** The place of the first line of a block, or the line that the generator tells. */
  ofBlock(text, line) {
    const wanted = text.replace(/\n$/, '').split('\n').map((one) => one.trim());
    const isHere = (index) => wanted.every((one, offset) => this.#lines[index + offset]?.trim() === one);
    const at = this.#find(isHere, line, wanted.length);
    return { path: this.path, line: at < 0 ? line : at + 1, column: at < 0 ? 1 : this.#indent(at, text) };
  }

  /** The place of a picture, whose target the generator may have escaped. */
  ofLink(target, line) {
    const columnOf = (text = '') => Math.max(text.indexOf(target), text.indexOf(unescaped(target)));
    const isPicture = (text = '') => ['](', '](<'].some((start) => text.includes(start + target) || text.includes(start + unescaped(target)));
    let at = this.#find((index) => isPicture(this.#lines[index]), line, 1);
    // A picture by reference has its target elsewhere.
    if (at < 0) at = this.#find((index) => columnOf(this.#lines[index]) >= 0, line, 1);
    const column = at < 0 ? 1 : this.#lines[at].lastIndexOf('![', columnOf(this.#lines[at])) + 1 || 1;
    return { path: this.path, line: at < 0 ? line : at + 1, column };
  }

  /** The index of the line that the generator tells, counted with or without the front matter; else of the next one that matches. */
  #find(matches, line, length) {
    const told = [line - 1, line - 1 + this.#frontMatter].filter((index) => index >= this.#next);
    let at = told.find(matches) ?? -1;
    for (let index = Math.max(this.#next, this.#frontMatter); at < 0 && index < this.#lines.length; index++) if (matches(index)) at = index;
    if (at >= 0) this.#next = at + length;
    return at;
  }

  /** The column at which the file has the first character of the block. */
  #indent(at, text) {
    const first = text.split('\n')[0];
    return this.#lines[at].length - first.length + 1;
  }
}
