// The messages below the editor, and what the key at the place of reading means.

export class Messages {
  #list;
  #help;
  #go;
  #imported;
  #codes;

  constructor(root, go) {
    this.#list = root.querySelector('.faults');
    this.#help = root.querySelector('.help');
    this.#imported = root.querySelector('.imported');
    this.#go = go;
  }

  show(diagnostics) {
    this.#list.replaceChildren(...diagnostics.map((one) => this.#item(one)));
    if (diagnostics.length > 0) void this.#link();
  }

  /** What the import left out stays until the next one: the places are those of the file that was pasted. */
  imported(diagnostics) {
    const said = diagnostics.map(({ line, message }) =>
      Object.assign(document.createElement('li'), { textContent: `Line ${line}: ${message}` }),
    );
    this.#imported.querySelector('ul').replaceChildren(...said);
    this.#imported.hidden = said.length === 0;
  }

  explain(meaning) {
    const text = meaning
      ? [`${meaning.name}:`, meaning.detail, meaning.values.length ? `One of ${meaning.values.join(', ')}.` : ''].join(
          ' ',
        )
      : '';
    if (this.#help.textContent !== text) this.#help.textContent = text;
  }

  #item(diagnostic) {
    const { line, severity, code, message, fix } = diagnostic;
    const item = document.createElement('li');
    item.className = severity;
    const place = Object.assign(document.createElement('button'), { type: 'button', textContent: `Line ${line}` });
    place.addEventListener('click', () => this.#go(diagnostic));
    const name = Object.assign(document.createElement('span'), { className: 'code-name', textContent: code });
    item.append(place, ` ${severity} `, name, ` ${message} ${fix}`);
    return item;
  }

  /** The codes lead to their pages. */
  async #link() {
    this.#codes ??= fetch(new URL('codes.json', import.meta.url)).then(
      (answer) => (answer.ok ? answer.json() : {}),
      () => ({}),
    );
    const codes = await this.#codes;
    for (const name of this.#list.querySelectorAll('.code-name')) {
      const path = codes[name.textContent];
      if (path)
        name.replaceWith(
          Object.assign(document.createElement('a'), { href: `../${path}`, textContent: name.textContent }),
        );
    }
  }
}
