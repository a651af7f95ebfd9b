// Talks to the worker: of several drawings that are asked for while one is made, only the last is made.

export class Engine {
  #worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
  #waiting = new Map();
  #next = 0;
  #drawing = false;
  #wanted = null;

  constructor() {
    this.ready = new Promise((resolve, reject) => {
      this.#worker.addEventListener('error', (event) =>
        reject(new Error(event.message || 'The worker did not start.')),
      );
      this.#worker.addEventListener('message', ({ data }) => {
        if (data.ready) resolve();
        else if (data.id === undefined) reject(new Error(data.failed));
        else this.#answer(data);
      });
    });
  }

  /** Vocabularies by path, for all later drawings. */
  use(files) {
    this.#worker.postMessage({ files });
  }

  /** Draws, and calls back with the answer; a drawing that a later one replaced is not answered. */
  draw(yaml, options, done) {
    this.#wanted = { yaml, options, done };
    this.#drawNext();
  }

  import(text) {
    return new Promise((resolve) => this.#post({ text }, ({ imported }) => resolve(imported)));
  }

  #drawNext() {
    if (this.#drawing || !this.#wanted) return;
    const { yaml, options, done } = this.#wanted;
    this.#wanted = null;
    this.#drawing = true;
    this.#post({ yaml, options }, (answer) => {
      this.#drawing = false;
      if (!this.#wanted) done(answer);
      this.#drawNext();
    });
  }

  #post(message, done) {
    const id = this.#next++;
    this.#waiting.set(id, done);
    this.#worker.postMessage({ id, ...message });
  }

  #answer(data) {
    const done = this.#waiting.get(data.id);
    this.#waiting.delete(data.id);
    done(data);
  }
}
