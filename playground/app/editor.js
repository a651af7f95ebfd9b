// A text area with painted lines behind it: undo, selection, spelling and screen readers are those of the browser.
import { Completion } from './completion.js';
import { coloured } from './yaml.js';

/** A longer text is not painted in colours. */
const MAX_PAINTED = 100_000;

export class Editor extends EventTarget {
  #input;
  #paint;
  #lines;
  #completion;
  #faults = [];
  #offer = null;
  /** Gives the completions of a text at an offset; set when the schema is loaded. */
  complete = () => null;

  constructor(root) {
    super();
    this.#input = root.querySelector('textarea');
    this.#paint = root.querySelector('.paint');
    this.#lines = root.querySelector('.lines');
    this.#completion = new Completion(root.querySelector('.words'), this.#input, (item) => this.#accept(item));
    this.#input.addEventListener('input', () => this.#changed());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.#completion.close());
    this.#input.addEventListener('pointermove', (event) => this.#point(event));
    this.#input.addEventListener('pointerleave', () => this.#tell(this.#input.selectionStart));
    this.#input.addEventListener('pointerdown', () => this.#completion.close());
    document.addEventListener('selectionchange', () => {
      if (document.activeElement === this.#input) this.#tell(this.#input.selectionStart);
    });
    this.#redraw();
  }

  get text() {
    return this.#input.value;
  }

  /** Another text. The browser's undo does not go back beyond it. */
  set text(text) {
    this.#input.value = text;
    this.#input.setSelectionRange(0, 0);
    this.#input.closest('.editor').scrollTo(0, 0);
    this.#completion.close();
    this.faults = [];
  }

  /** Replaces the text as if it were typed, so that undo brings the old one back. */
  replace(text) {
    this.#input.focus();
    this.#input.select();
    insert(this.#input, text);
    this.#input.setSelectionRange(0, 0);
  }

  /** Messages, which are underlined at their places. */
  set faults(faults) {
    this.#faults = faults;
    this.#redraw();
  }

  /** Selects the place of a message. */
  go({ line, column, length }) {
    const start = this.#offset(line - 1, column - 1);
    this.#input.focus();
    this.#input.setSelectionRange(start, start + Math.max(length, 0));
    const { height } = this.#grid();
    const editor = this.#input.closest('.editor');
    const top = (line - 1) * height;
    if (top < editor.scrollTop || top + 2 * height > editor.scrollTop + editor.clientHeight)
      editor.scrollTop = Math.max(0, top - 3 * height);
  }

  #changed() {
    // Places of the last drawing are wrong after a change of the lines.
    this.#redraw();
    this.#suggest(false);
    this.dispatchEvent(new Event('change'));
  }

  #key(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    if (isComposing) return;
    if (this.#completion.key(key)) event.preventDefault();
    else if (key === ' ' && ctrlKey) {
      event.preventDefault();
      this.#suggest(true);
    } else if (key === 'Enter' && !ctrlKey && !metaKey && !altKey && !shiftKey) {
      event.preventDefault();
      insert(this.#input, `\n${this.#indent()}`);
    } else if (key === 'Backspace' && !ctrlKey && !metaKey && !altKey && this.#outdent()) {
      event.preventDefault();
    } else if (key === 'Tab' || key.startsWith('Arrow')) this.#completion.close();
  }

  /** A new line begins below the key of this one; after a colon two columns further. */
  #indent() {
    const line = this.text.slice(0, this.#input.selectionStart).split('\n').at(-1);
    const [start] = line.match(/^\s*(?:- +)*/);
    return ' '.repeat(start.length) + (/:\s*$/.test(line) ? '  ' : '');
  }

  /** Removes one level of indentation before the cursor; false if there is something else. */
  #outdent() {
    const { selectionStart, selectionEnd } = this.#input;
    const before = this.text.slice(0, selectionStart).split('\n').at(-1);
    if (selectionStart !== selectionEnd || before.length < 2 || before.trim()) return false;
    this.#input.setSelectionRange(selectionStart - (before.length % 2 || 2), selectionStart);
    return document.execCommand('delete');
  }

  #suggest(asked) {
    const { selectionStart, selectionEnd } = this.#input;
    const offer = selectionStart === selectionEnd ? this.complete(this.text, selectionStart) : null;
    const typed = offer ? this.text.slice(offer.from, offer.to) : '';
    const complete = offer?.items.length === 1 && offer.items[0].insert === typed;
    if (!offer || (!asked && (complete || typed === ''))) return this.#completion.close();
    this.#offer = offer;
    const [line, column] = this.#place(offer.from);
    const { width, height, padding } = this.#grid();
    const editor = this.#input.closest('.editor');
    const numbers = this.#lines.offsetWidth;
    const visible = {
      left: editor.scrollLeft,
      width: editor.clientWidth - numbers,
      top: editor.scrollTop,
      height: editor.clientHeight,
    };
    this.#completion.show(offer.items, {
      left: padding.left + column * width,
      top: padding.top + line * height,
      height,
      visible,
    });
  }

  #accept({ insert: word }) {
    this.#input.setSelectionRange(this.#offer.from, this.#offer.to);
    insert(this.#input, word);
    // The values of a key, and the keys of the first entry of a list, follow at once.
    if (word.endsWith(' ')) this.#suggest(true);
  }

  #point(event) {
    const { width, height, left, top } = this.#grid();
    const line = Math.floor((event.clientY - top) / height);
    const text = this.text.split('\n')[line];
    const column = Math.floor((event.clientX - left) / width);
    if (text !== undefined && column < text.length) this.#tell(this.#offset(line, column));
  }

  #tell(offset) {
    this.dispatchEvent(new CustomEvent('place', { detail: offset }));
  }

  /** The size of a letter, and where the first one is. All lines have the same height, and none is wrapped. */
  #grid() {
    const style = getComputedStyle(this.#paint);
    const box = this.#paint.getBoundingClientRect();
    const padding = { left: parseFloat(style.paddingLeft), top: parseFloat(style.paddingTop) };
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.font = `${style.fontSize} ${style.fontFamily}`;
    return {
      width: canvas.measureText('x').width,
      height: parseFloat(style.lineHeight),
      padding,
      left: box.left + padding.left,
      top: box.top + padding.top,
    };
  }

  #offset(line, column) {
    const lines = this.text.split('\n');
    const before = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
    return Math.min(before + Math.min(column, lines[line]?.length ?? 0), this.text.length);
  }

  #place(offset) {
    const lines = this.text.slice(0, offset).split('\n');
    return [lines.length - 1, lines.at(-1).length];
  }

  #redraw() {
    const { text } = this;
    const plain = text.length > MAX_PAINTED;
    const lines = text.split('\n');
    const faults = new Map();
    for (const fault of this.#faults) faults.set(fault.line, [...(faults.get(fault.line) ?? []), fault]);
    const painted = lines.map((line, index) =>
      plain ? [`${line}\n`] : paintedLine(line, faults.get(index + 1) ?? []),
    );
    this.#paint.replaceChildren(...painted.flat());
    this.#lines.replaceChildren(...lines.map((_, index) => number(index + 1, faults.get(index + 1))));
  }
}

/** Types a text, so that the browser can undo it. */
function insert(input, text) {
  if (document.execCommand('insertText', false, text)) return;
  input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
  input.dispatchEvent(new Event('input'));
}

/** The elements of a line; a message underlines the letters of its place, at least one. */
function paintedLine(line, faults) {
  const ranges = faults.map(({ column, length, severity }) => ({
    from: column - 1,
    to: column - 1 + Math.max(length, 1),
    severity,
  }));
  const letters = [];
  let at = 0;
  for (const { text, kind } of coloured(line.length ? line : ' ')) {
    const cuts = [0, text.length, ...ranges.flatMap(({ from, to }) => [from - at, to - at])];
    const inside = [...new Set(cuts)].filter((cut) => cut >= 0 && cut <= text.length).sort((one, other) => one - other);
    for (let index = 1; index < inside.length; index++) {
      const start = at + inside[index - 1];
      const fault = ranges.find(({ from, to }) => start >= from && start < to);
      const letter = Object.assign(document.createElement('span'), {
        textContent: text.slice(inside[index - 1], inside[index]),
      });
      letter.className = [kind, fault ? `fault ${fault.severity}` : ''].join(' ').trim();
      letters.push(letter);
    }
    at += text.length;
  }
  return [...letters, '\n'];
}

function number(value, faults) {
  const line = Object.assign(document.createElement('span'), { textContent: value });
  if (faults) line.className = faults.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return line;
}
