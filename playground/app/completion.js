// The list of words below the place of typing. Tab is never taken; Escape closes.

export class Completion {
  #list;
  #input;
  #accept;
  #items = [];
  #at = 0;

  constructor(list, input, accept) {
    [this.#list, this.#input, this.#accept] = [list, input, accept];
    // A press would otherwise take the focus from the text.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('li');
      if (option) this.#take(Number(option.dataset.index));
    });
  }

  get open() {
    return !this.#list.hidden;
  }

  /** Shows the words below a line, or above it, in the part of the editor that is visible. */
  show(items, { left, top, height, visible }) {
    this.#items = items;
    if (items.length === 0) return this.close();
    this.#list.replaceChildren(...items.map(option));
    this.#list.hidden = false;
    const { style } = this.#list;
    style.maxWidth = `${Math.min(visible.width - 8, 384)}px`;
    const rightmost = visible.left + visible.width - this.#list.offsetWidth - 4;
    style.left = `${Math.max(visible.left, Math.min(left, rightmost))}px`;
    style.maxHeight = '';
    const below = top + height;
    const room = { below: visible.top + visible.height - below - 4, above: top - visible.top - 4 };
    const isBelow = this.#list.offsetHeight <= room.below || room.below >= room.above;
    style.maxHeight = `${Math.min(this.#list.offsetHeight, Math.max(room.below, room.above))}px`;
    style.top = `${isBelow ? below : top - this.#list.offsetHeight}px`;
    this.#input.setAttribute('aria-controls', this.#list.id);
    this.#select(0);
  }

  close() {
    this.#list.hidden = true;
    this.#input.removeAttribute('aria-controls');
    this.#input.removeAttribute('aria-activedescendant');
  }

  /** Whether the key was meant for the list. */
  key(key) {
    if (!this.open) return false;
    if (key === 'ArrowDown') this.#select(this.#at + 1);
    else if (key === 'ArrowUp') this.#select(this.#at - 1);
    else if (key === 'Enter') this.#take(this.#at);
    else if (key === 'Escape') this.close();
    else return false;
    return true;
  }

  #select(index) {
    this.#at = (index + this.#items.length) % this.#items.length;
    for (const [number, one] of [...this.#list.children].entries())
      one.setAttribute('aria-selected', number === this.#at);
    const selected = this.#list.children[this.#at];
    this.#input.setAttribute('aria-activedescendant', selected.id);
    // Not scrollIntoView, which would scroll the page too.
    const { offsetTop, offsetHeight } = selected;
    const { scrollTop, clientHeight } = this.#list;
    if (offsetTop < scrollTop) this.#list.scrollTop = offsetTop;
    else if (offsetTop + offsetHeight > scrollTop + clientHeight)
      this.#list.scrollTop = offsetTop + offsetHeight - clientHeight;
  }

  #take(index) {
    const item = this.#items[index];
    this.close();
    this.#accept(item);
  }
}

function option({ name, detail }, index) {
  const item = Object.assign(document.createElement('li'), { id: `play-word-${index}` });
  item.setAttribute('role', 'option');
  item.dataset.index = index;
  const word = Object.assign(document.createElement('b'), { textContent: name });
  item.append(word, ` ${detail}`);
  return item;
}
