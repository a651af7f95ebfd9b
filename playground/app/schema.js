// Keys and values that the JSON Schema of topologies offers at a place of the text.
import { mappingsAt, shape } from './yaml.js';

const IMAGE_KEYS = new Set(['image', 'base']);

export class Schema {
  #root;
  #images;

  /** A schema, and the images that it has no list of: from a name to what the image holds. */
  constructor(root, images) {
    [this.#root, this.#images] = [root, images];
  }

  /** The words that can stand at an offset, and the range that they replace. */
  completions(text, offset) {
    const { lines, index, column } = place(text, offset);
    const before = lines[index].slice(0, column);
    const { key, column: start, colon } = shape(before);
    if (/(^|\s)#/.test(before)) return null;
    if (key !== undefined && before.length > start + key.length + colon)
      return this.#values(lines, index, before, key, start, offset);
    const typed = before.slice(start);
    if (key !== undefined || !/^[a-z_]*$/.test(typed)) return null;
    const mappings = mappingsAt([...lines.slice(0, index), before, ...lines.slice(index + 1)], index, start);
    const present = mappings.at(-1).keys;
    const items = Object.entries(this.#properties(mappings))
      .filter(([name]) => name.startsWith(typed) && !present.has(name))
      .map(([name, property]) => ({
        name,
        insert: lines[index].slice(column).startsWith(':') ? name : `${name}:${this.#valueStart(property, start)}`,
        detail: describe(property),
      }));
    return { items, from: offset - typed.length, to: offset };
  }

  /** What follows a key: the first entry of a list of mappings is on the next line. */
  #valueStart(property, indent) {
    const isList = [property.type].flat().includes('array');
    return isList && this.#resolved(property.items ?? {}).properties ? `\n${' '.repeat(indent + 2)}- ` : ' ';
  }

  /** What the key of a line means: its name, its description and its values. */
  hover(text, offset) {
    const { lines, index } = place(text, offset);
    const { key, column } = shape(lines[index]);
    if (key === undefined) return null;
    const property = this.#properties(mappingsAt(lines, index, column), key)[key];
    return property ? { name: key, detail: describe(property), values: values(property) } : null;
  }

  #values(lines, index, before, key, start, offset) {
    const property = this.#properties(mappingsAt(lines, index, start), key)[key];
    if (property && IMAGE_KEYS.has(key)) return this.#imageNames(before, offset);
    const typed = before.match(/[\w.-]*$/)[0];
    const items = values(property)
      .filter((name) => name.startsWith(typed))
      .map((name) => ({ name, insert: name, detail: name === String(property.default) ? 'The default.' : '' }));
    return { items, from: offset - typed.length, to: offset };
  }

  /** Base images, for other names are as good. */
  #imageNames(before, offset) {
    const typed = before.match(/[\w.:/-]*$/)[0];
    const items = Object.entries(this.#images)
      .filter(([name]) => name.startsWith(typed) && name !== typed)
      .map(([name, detail]) => ({ name, insert: name, detail }));
    return { items, from: offset - typed.length, to: offset };
  }

  /** The properties of the innermost mapping. `own` is a key of it that its kind may depend on. */
  #properties(mappings, own) {
    let schemas = [this.#root];
    for (const [number, { steps, keys }] of mappings.entries()) {
      for (const step of steps) schemas = schemas.flatMap((schema) => this.#step(schema, step));
      const known = own && number === mappings.length - 1 ? new Set([...keys, own]) : keys;
      schemas = schemas.flatMap((schema) => this.#kinds(schema, known));
    }
    return Object.assign({}, ...schemas.map((schema) => schema.properties ?? {}));
  }

  /** A schema, or those of the kind that the keys of a mapping select. */
  #kinds(schema, keys) {
    const resolved = this.#resolved(schema);
    // The first key of a node is its kind; of several kinds in one mapping, the one that has all the others as parts.
    const selected = (resolved.allOf ?? [])
      .filter(({ if: condition }) => condition?.required?.every((key) => keys.has(key)))
      .map(({ then }) => this.#resolved(then));
    const best = selected.filter(({ properties }) =>
      [...keys].every((key) => !resolved.properties[key] || properties[key]),
    );
    return selected.length ? (best.length ? best : selected) : [resolved];
  }

  #step(schema, step) {
    const resolved = this.#resolved(schema);
    const next = step === '[]' ? resolved.items : resolved.properties?.[step];
    return next ? [this.#resolved(next)] : [];
  }

  #resolved(schema) {
    const name = schema.$ref?.match(/^#\/\$defs\/(.+)$/)?.[1];
    return name ? this.#root.$defs[name] : schema;
  }
}

const describe = ({ description = '' }) => description;

const values = (property) => (property?.enum ?? []).filter((value) => typeof value === 'string');

function place(text, offset) {
  const lines = text.split('\n');
  const before = text.slice(0, offset).split('\n');
  return { lines, index: before.length - 1, column: before.at(-1).length };
}
