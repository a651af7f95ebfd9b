// Makes the playground of a built site: the page /play/ gets the editor, the engine and its policy, and the page of
// each topology a link to it. A site without this step says on /play/ how to draw in the terminal.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const engine = `${root}packages/strata-diagrams/`;
const app = fileURLToPath(new URL('app/', import.meta.url));
const markup = fileURLToPath(new URL('app.html', import.meta.url));

/** Compiling WebAssembly, in the policy of this page alone. */
const UNSAFE = '&#39;wasm-unsafe-eval&#39;';

const read = (path) => readFileSync(path, 'utf8');

/** Replaces a text that the site must contain once: the theme may have changed. */
function replaced(text, old, value, path) {
  if (text.split(old).length !== 2)
    throw new Error(`${path} does not contain '${old}' once. Adapt playground/publish.mjs.`);
  return text.replace(old, () => value);
}

/** The keys at the top of a topology that the page needs. */
const topLevel = (yaml, key) => yaml.match(new RegExp(`^${key}: *(.+)$`, 'm'))?.[1].replace(/^(["'])(.*)\1$/, '$2');

/** The topologies of the gallery in its order. */
function examples() {
  const folder = `${root}data/topologies/`;
  // The first comment is for editors, and names a file that the page does not have.
  const text = (name) => read(folder + name).replace(/^# yaml-language-server:.*\n/, '');
  const order = (yaml) => Number(topLevel(yaml, 'order') ?? Infinity);
  return readdirSync(folder)
    .filter((name) => /^[^.]+\.yml$/.test(name))
    .map((name) => ({ id: name.slice(0, -'.yml'.length), yaml: text(name) }))
    .map(({ id, yaml }) => ({
      id,
      yaml,
      title: topLevel(yaml, 'title'),
      group: topLevel(yaml, 'group') ?? '',
      order: order(yaml),
    }))
    .sort((one, other) => one.order - other.order || (one.title < other.title ? -1 : 1));
}

function copyEngine(to) {
  cpSync(`${engine}dist/engine`, to, { recursive: true });
  cpSync(`${engine}index.js`, `${to}index.js`);
}

/** The base images of the catalogue: their names, and what they hold. */
function baseImages() {
  const value = (entry, key) => entry.match(new RegExp(`^    ${key}: *"?(.+?)"?$`, 'm'))?.[1];
  return read(`${root}data/base-images.yml`)
    .split(/^  (?=[\w.-]+:$)/m)
    .filter((entry) => value(entry, 'family') && value(entry, 'tag'))
    .map((entry) => [`${value(entry, 'family')}:${value(entry, 'tag')}`, value(entry, 'holds') ?? '']);
}

function copyData(to, all) {
  writeFileSync(`${to}images.json`, JSON.stringify(Object.fromEntries(baseImages())));
  for (const folder of ['examples', 'schemas']) mkdirSync(to + folder, { recursive: true });
  for (const { id, yaml } of all) writeFileSync(`${to}examples/${id}.yml`, yaml);
  const schemas = readdirSync(`${root}data/schemas`).filter((name) => name.startsWith('topology'));
  for (const name of schemas)
    writeFileSync(`${to}schemas/${name}`, JSON.stringify(JSON.parse(read(`${root}data/schemas/${name}`))));
  const folder = 'data/vocabularies/';
  const own = readdirSync(root + folder)
    .filter((name) => name !== 'containers.yml')
    .sort();
  writeFileSync(
    `${to}vocabularies.json`,
    JSON.stringify(Object.fromEntries(own.map((name) => [folder + name, read(root + folder + name)]))),
  );
}

/** The paths of the pages that explain a code. */
function codes(output) {
  const folders = [
    'rules',
    ...readdirSync(`${output}/docs/reference/diagnostics`).map((name) => `docs/reference/diagnostics/${name}`),
  ];
  const pages = folders
    .filter((folder) => !folder.includes('.'))
    .flatMap((folder) => readdirSync(`${output}/${folder}`).map((name) => [name.toUpperCase(), `${folder}/${name}/`]));
  return Object.fromEntries(pages.filter(([code]) => /^[A-Z]+\d+$/.test(code)).sort());
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The choice of examples, in the groups of the gallery. */
function choices(all) {
  const groups = [...new Set(all.map(({ group }) => group))].map((group) => [
    group,
    all.filter((one) => one.group === group),
  ]);
  const options = (ones) => ones.map(({ id, title }) => `<option value="${id}">${escaped(title)}</option>`).join('\n');
  return groups
    .map(([group, ones]) => `<optgroup label="${escaped(group)}">\n${options(ones)}\n</optgroup>`)
    .join('\n');
}

/** The editor around the picture of the build, with the text of that picture. */
function editor(page, all) {
  const start = page.indexOf(`<figure class="diagram" id="fig-${all[0].id}"`);
  const end = page.indexOf('</figure>', start) + '</figure>'.length;
  if (start < 0) throw new Error(`input/play.md does not show '${all[0].id}', the first topology of the gallery.`);
  const parts = { figure: page.slice(start, end), text: `\n${escaped(all[0].yaml)}`, examples: choices(all) };
  const app = Object.entries(parts).reduce(
    (text, [name, part]) => replaced(text, `<!-- ${name} -->`, part, 'app.html'),
    read(markup),
  );
  return page.slice(0, start) + app + page.slice(end);
}

/** What the page loads: all modules at once, because each would otherwise wait for the one that names it. */
function head() {
  const modules = readdirSync(app)
    .filter((name) => name.endsWith('.js') && !['play.js', 'worker.js'].includes(name))
    .sort();
  return [
    '<link rel="stylesheet" href="play.css">',
    ...modules.map((name) => `<link rel="modulepreload" href="${name}">`),
    '<script type="module" src="play.js"></script>',
    '</head>',
  ].join('\n');
}

export function publish(output) {
  const page = `${output}/play/index.html`;
  if (!existsSync(page)) throw new Error(`${page} does not exist. Build the site to ${output} first.`);
  const to = `${output}/play/`;
  rmSync(`${to}engine`, { recursive: true, force: true });
  copyEngine(`${to}engine/`);
  cpSync(app, to, { recursive: true });
  const all = examples();
  copyData(to, all);
  writeFileSync(`${to}codes.json`, JSON.stringify(codes(output)));
  // A second run only renews the files.
  if (read(page).includes(UNSAFE)) return;
  const scripts = 'script-src &#39;self&#39;';
  writeFileSync(
    page,
    replaced(editor(replaced(read(page), '</head>', head(), page), all), scripts, `${scripts} ${UNSAFE}`, page),
  );
  for (const { id } of all) {
    const link = `<p><a href="../../play/#example=${id}">Open in the playground</a></p>`;
    const path = `${output}/topologies/${id}/index.html`;
    writeFileSync(path, replaced(read(path), '<h2>The data</h2>', `<h2>The data</h2>\n${link}`, path));
  }
}

if (process.argv.length !== 3) {
  console.error('usage: publish.mjs OUTPUT');
  process.exit(2);
}
publish(process.argv[2]);
