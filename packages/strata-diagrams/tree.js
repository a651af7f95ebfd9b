// Reads the HTML of a figure, which is well-formed, as a tree of elements (hast).

const TOKEN = /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot));/gi;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"' };

const decode = (text) =>
  text.replace(ENTITY, (_, decimal, hex, name) =>
    name ? NAMED[name.toLowerCase()] : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );

export function toTree(html) {
  const root = { children: [] };
  const open = [root];
  for (const [, end, tagName, attributes, empty, text] of html.matchAll(TOKEN)) {
    const parent = open.at(-1);
    if (text !== undefined) {
      // Space between the tags of a table is an error in React. That between two lines of a label is one space, and stays.
      if (text.trim() || !text.includes('\n')) parent.children.push({ type: 'text', value: decode(text) });
    } else if (end) {
      open.pop();
    } else {
      const element = { type: 'element', tagName, properties: properties(attributes), children: [], ...explicit };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root.children;
}

/** MDX puts the host's own components for elements, such as its links, unless they are written as such. */
const explicit = { data: { _mdxExplicitJsx: true } };

function properties(attributes) {
  const entries = [...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, decode(value)]);
  return Object.fromEntries(entries.map(([name, value]) => (name === 'class' ? ['className', value.split(' ')] : [name, value])));
}
