import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import astroTopologies from 'strata-diagrams/astro';
import docusaurusTopologies from 'strata-diagrams/docusaurus';
import markdownItTopologies from 'strata-diagrams/markdown-it';
import remarkTopologies from 'strata-diagrams/remark';
import markSources from '../docusaurus-loader.js';
import { hasDiagram } from '../files.js';
import { toTree } from '../tree.js';

const docs = fileURLToPath(new URL('../../../input/docs/diagrams/', import.meta.url));
const YAML = 'title: Two\nstack:\n  - host: Ubuntu\n    os: linux\n    holds: [{ container: Shop }, { kernel: Linux }, { hardware: PC }]\n';

const site = realpathSync(mkdtempSync(join(tmpdir(), 'strata-plugins-')));
const topologies = join(site, 'topologies');
const root = join(site, 'shared');
mkdirSync(topologies);
mkdirSync(join(root, 'data/vocabularies'), { recursive: true });
for (const name of ['two', 'linux-containers', 'a', 'b', 'c', 'd']) writeFileSync(join(topologies, `${name}.yml`), YAML);
after(() => rmSync(site, { recursive: true }));

/** The figures that the remark plug-in makes of pictures and blocks, or its error. */
async function remark(nodes, options = { topologies }) {
  const tree = { type: 'root', children: nodes };
  await remarkTopologies(options)(tree, { path: undefined, data: {} });
  return tree.children.map(({ data }) => ({ tagName: data.hName, properties: data.hProperties, children: data.hChildren }));
}

const picture = (url) => ({ type: 'paragraph', children: [{ type: 'image', url, alt: 'Caption' }] });

/** The HTML that the markdown-it plug-in makes of pictures. */
function markdownIt(urls, env = {}, others = []) {
  let rule;
  markdownItTopologies({ core: { ruler: { push: (_, added) => (rule = added) } } }, { topologies });
  const tokens = urls.flatMap((url) => [
    { type: 'paragraph_open', map: [0, 1], level: 0 },
    { type: 'inline', map: [0, 1], children: [{ type: 'image', content: 'Caption', attrGet: () => url }, ...others] },
    { type: 'paragraph_close' },
  ]);
  const state = { tokens, env, Token: class {} };
  rule(state);
  return state.tokens.map(({ content }) => content);
}

/** The markdown-it plug-in, for a picture at a line of a file. */
function markdownItAt(path, line) {
  let rule;
  markdownItTopologies({ core: { ruler: { push: (_, added) => (rule = added) } } }, { topologies });
  const image = { type: 'image', content: 'A', attrGet: () => 'diagram:none' };
  const map = [line - 1, line];
  rule({ tokens: [{ type: 'paragraph_open', map }, { type: 'inline', map, children: [image] }, { type: 'paragraph_close' }], env: { path } });
}

const SAME = ['diagram:two', 'diagram:two?view=nested', 'diagram:two?view=relations', 'diagram:two', 'diagram:two', 'diagram:two?id=own'];
const IDS = ['fig-two', 'fig-two-nested', 'fig-two-relations', 'fig-two-2', 'fig-two-3', 'own'];

/** All ids of elements. */
const idsOf = ({ properties, children = [] }) => [...(properties?.id ? [properties.id] : []), ...children.flatMap(idsOf)];

test('remark: figures of one topology have ids of their own, also inside', async () => {
  const figures = await remark(SAME.map(picture));
  assert.deepEqual(figures.map(({ properties }) => properties.id), IDS);
  const all = figures.flatMap(idsOf);
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.length > 2 * IDS.length);
});

test('remark: two blocks with the same title have ids of their own', async () => {
  const figures = await remark([YAML, YAML].map((value) => ({ type: 'code', lang: 'topology', value })));
  assert.deepEqual(figures.map(({ properties }) => properties.id), ['fig-two', 'fig-two-2']);
});

test('markdown-it: figures of one topology have ids of their own, also inside', () => {
  const figures = markdownIt(SAME).flatMap(toTree).filter(({ tagName }) => tagName === 'figure');
  assert.deepEqual(figures.map(({ properties }) => properties.id), IDS);
  const all = figures.flatMap(idsOf);
  assert.equal(new Set(all).size, all.length);
});

test('markdown-it: VitePress is told the files of the figures', () => {
  const env = { relativePath: 'page.md', includes: [] };
  markdownIt(['diagram:two', 'diagram:two?view=nested'], env);
  assert.deepEqual(env.includes, [join(topologies, 'two.yml')]);
  const data = { includes: [] };
  markdownIt(['diagram:two'], data);
  assert.deepEqual(data.includes, []);
});

const MISTAKES = [
  ['diagram:linux-containrs', /error FIG001: Unknown diagram 'linux-containrs' in the folder '.*'\. Did you mean 'linux-containers'\?$/],
  ['diagram:unlike', /error FIG001: .* The diagrams are 'a', 'b', 'c', 'd', 'linux-containers'; 1 more are not listed\.$/],
  ['diagram:a,b', /error FIG002: The plug-ins cannot draw the comparison 'a,b'\. Name one topology in each diagram: /],
  ['diagram:two?veiw=nested', /error FIG002: Invalid diagram parameter 'veiw'\. Write 'id='/],
  ['diagram:two?view=nestd', /error FIG002: Unknown view 'nestd' for one topology\. Did you mean 'nested'\?$/],
];

for (const [url, message] of MISTAKES)
  test(`a mistake in ${url} is a diagnostic`, async () => {
    await assert.rejects(remark([picture(url)]), message);
    assert.throws(() => markdownIt([url]), message);
  });

test('the folder of an unknown diagram is relative to where the generator runs', async () => {
  const message = /in the folder 'topologies'\. Add the topology topologies\/none\.yml\.$/;
  await assert.rejects(remark([picture('diagram:none')], {}), message);
});

for (const name of ['../outside', '..%2foutside', '..%5coutside', '%2e%2e%2foutside', 'a/../../outside', 'a%00'])
  test(`the name ${name} is not a path`, async () => {
    writeFileSync(join(site, 'outside.yml'), 'TOKEN=private\n');
    const message = ({ message: text }) => /error FIG001: Unknown diagram /.test(text) && !text.includes('private');
    await assert.rejects(remark([picture(`diagram:${name}`)]), message);
    assert.throws(() => markdownIt([`diagram:${name}`]), message);
    assert.ok(load(`![A](diagram:${name})\n`, { remarkPlugins: [[remarkTopologies, { topologies }]] }).dependencies.length === 0);
  });

/** Runs a test beside a folder `linked` in which a link leads to a file outside of it. */
async function withLink(path, act) {
  const folder = join(site, 'linked');
  writeFileSync(join(site, 'secret.txt'), 'TOKEN=private\n');
  mkdirSync(join(folder, path, '..'), { recursive: true });
  symlinkSync(join(site, 'secret.txt'), join(folder, path));
  await act(folder);
  rmSync(folder, { recursive: true });
}

/** Matches an error by its text, which must not contain the text behind the link. */
const withoutSecret = (pattern) => ({ message }) => pattern.test(message) && !message.includes('TOKEN');

test('a link in the folder of the topologies is an error at its picture, and is not read', () =>
  withLink('secret.yml', async (folder) => {
    const message = /page\.md\(1,1\): error FILE002: '.*linked\/secret\.yml' is a symbolic link, which is not read\. Replace the link /;
    await assert.rejects(remark([picture('diagram:secret')], { topologies: folder }), withoutSecret(message));
  }));

for (const path of ['data/vocabularies/own.yml', 'data/glossary.yml', 'theme/tokens.yml'])
  test(`a link ${path} in the root is an error, and is not read`, () =>
    withLink(path, (folder) =>
      assert.rejects(remark([picture('diagram:two')], { topologies, root: folder }), withoutSecret(/\.yml\(1,1\): error FILE002: /)),
    ));

test('a link to a folder of the root is an error', async () => {
  const folder = join(site, 'linked');
  mkdirSync(folder);
  symlinkSync(root, join(folder, 'data'));
  await assert.rejects(remark([picture('diagram:two')], { topologies, root: folder }), /error FILE002: '.*linked\/data' is a symbolic link/);
  rmSync(folder, { recursive: true });
});

test('a folder of the project that is a link is an error', async () => {
  const before = process.cwd();
  process.chdir(root);
  symlinkSync(topologies, join(root, 'topologies'));
  await assert.rejects(remark([picture('diagram:two')], {}), /error FILE002: 'topologies' is a symbolic link/);
  rmSync(join(root, 'topologies'));
  process.chdir(before);
});

test('a folder that is named like a topology is an error', async () => {
  mkdirSync(join(topologies, 'folder.yml'));
  const message = /error FILE003: '.*topologies\/folder\.yml' is not a file that can be read\. Put a YAML file there, or remove it\.$/;
  await assert.rejects(remark([picture('diagram:folder')]), message);
  rmSync(join(topologies, 'folder.yml'), { recursive: true });
});

test('markdown-it: a picture in a cell of a table is an error at the row, and no exception', () => {
  let rule;
  markdownItTopologies({ core: { ruler: { push: (_, added) => (rule = added) } } }, { topologies });
  const image = { type: 'image', content: 'Caption', attrGet: () => 'diagram:two' };
  const tokens = [{ type: 'tr_open', map: [4, 5] }, { type: 'td_open', map: null }, { type: 'inline', map: null, children: [image] }];
  assert.throws(() => rule({ tokens, env: {} }), /page\.md\(5,1\): error FIG003/);
});

test('remark: a picture by reference is a figure', async () => {
  const reference = { type: 'imageReference', identifier: 'r', alt: 'Caption' };
  const definition = { type: 'definition', identifier: 'r', url: 'diagram:two' };
  const tree = { type: 'root', children: [{ type: 'paragraph', children: [reference] }, definition] };
  await remarkTopologies({ topologies })(tree, { path: undefined, data: {} });
  assert.equal(tree.children[0].data.hProperties.id, 'fig-two');
});

test('an error is at the picture, and not at an example of it above', () => {
  const path = join(site, 'page.md');
  const text = '---\ntitle: diagram:none\n---\n\nWrite `![](diagram:none)`.\n\n```\ndiagram:none\n```\n\n![A](diagram:none)\n';
  writeFileSync(path, text);
  for (const line of [11, 8]) {
    assert.throws(() => markdownItAt(path, line), /page\.md\(11,1\): error FIG001/);
  }
});

test('an error in a vocabulary names the file from where the generator runs', async () => {
  const folder = join(site, 'wrong');
  mkdirSync(join(folder, 'data/vocabularies'), { recursive: true });
  writeFileSync(join(folder, 'data/vocabularies/own.yml'), 'kinds: [\n');
  await assert.rejects(remark([picture('diagram:two')], { topologies, root: folder }), /wrong\/data\/vocabularies\/own\.yml\(/);
});

test('the search for diagrams in a page takes time in proportion to its length', () => {
  for (const text of ['\n'.repeat(400_000), '!['.repeat(400_000), '> '.repeat(400_000), '\n['.repeat(400_000)]) {
    const start = performance.now();
    assert.equal(hasDiagram(text), false);
    assert.ok(performance.now() - start < 1000);
  }
  for (const text of ['a\n\n![B](diagram:two)', '> ```topology\n', '![B][r]\n\n[r]: diagram:two'])
    assert.ok(hasDiagram(text), text);
});

test('a picture inside a sentence is an error, and not a picture that no browser shows', async () => {
  const image = picture('diagram:two').children[0];
  const sentence = { type: 'paragraph', children: [{ type: 'text', value: 'See ' }, image] };
  await assert.rejects(remark([sentence]), /error FIG003: The diagram 'two' is inside a paragraph of text\./);
  assert.throws(() => markdownIt(['diagram:two'], {}, [{ type: 'text' }]), /error FIG003/);
});

/** Runs the loader of the Docusaurus plug-in on a page. */
function load(page, options) {
  const told = { dependencies: [], missing: [], folders: [], warnings: [], isKept: true };
  const result = markSources.call(
    {
      resourcePath: join(site, 'page.md'),
      loaders: [{ options: undefined }, { options }],
      addDependency: (path) => told.dependencies.push(path),
      addMissingDependency: (path) => told.missing.push(path),
      addContextDependency: (path) => told.folders.push(path),
      cacheable: (isKept) => (told.isKept = isKept),
      emitWarning: ({ message }) => told.warnings.push(message),
    },
    page,
  );
  assert.equal(result, page);
  return told;
}

const PAGE = 'Text.\n\n![A](diagram:two?view=nested)\n\n![B](diagram:two)\n\n![C](diagram:new)\n';

test('Docusaurus: the bundler is told the topologies of a page, and those that do not exist yet', () => {
  const { dependencies, missing, folders, warnings } = load(PAGE, { remarkPlugins: [[remarkTopologies, { topologies }]] });
  assert.deepEqual([dependencies, missing, folders, warnings], [[join(topologies, 'two.yml')], [join(topologies, 'new.yml')], [], []]);
});

test('Docusaurus: the bundler is told the vocabularies of a root, also for a block', () => {
  const vocabulary = join(root, 'data/vocabularies/own.yml');
  writeFileSync(vocabulary, 'title: Own\n');
  const page = '- Item\n\n  ```topology\n  title: Two\n  ```\n';
  const { dependencies, missing, folders } = load(page, { beforeDefaultRemarkPlugins: [[remarkTopologies, { root }]] });
  assert.deepEqual(dependencies, [vocabulary]);
  assert.ok(missing.includes(join(root, 'theme/tokens.yml')) && folders.includes(join(root, 'theme/i18n')));
  rmSync(vocabulary);
});

test('Docusaurus: a page whose diagrams nothing draws is a warning, and other pages are no concern', () => {
  const { warnings, isKept } = load(PAGE, { remarkPlugins: [() => undefined] });
  assert.equal(isKept, false);
  assert.match(warnings[0], /page\.md has a diagram that is not drawn\. Add 'remarkPlugins/);
  const told = load('Text about `diagram:two`.\n', {});
  assert.deepEqual(told, { dependencies: [], missing: [], folders: [], warnings: [], isKept: true });
});

test('Docusaurus: the plug-in brings the styles and the loader, and refuses options that belong elsewhere', () => {
  const plugin = docusaurusTopologies({}, { id: 'default' });
  for (const path of [...plugin.getClientModules(), plugin.configureWebpack().module.rules[0].use[0].loader]) assert.ok(readFileSync(path));
  assert.throws(() => docusaurusTopologies({}, { id: 'default', language: 'de' }), /no option 'language'/);
});

/** What the Astro integration does at the start. */
function setUp(options, processor = { name: 'unified', options: { remarkPlugins: [] } }) {
  const scripts = [];
  const { hooks } = astroTopologies(options);
  hooks['astro:config:setup']({ config: { markdown: { processor } }, injectScript: (...script) => scripts.push(script) });
  return { plugins: processor.options.remarkPlugins, scripts, hooks };
}

test('Astro: the configuration changes with a topology and with the vocabularies of a root', () => {
  const digest = () => setUp({ topologies, root }).plugins[0][1].digest;
  const before = digest();
  assert.equal(digest(), before);
  writeFileSync(join(topologies, 'two.yml'), `${YAML}description: Changed.\n`);
  const changed = digest();
  writeFileSync(join(root, 'data/vocabularies/own.yml'), 'title: Own\n');
  assert.equal(new Set([before, changed, digest()]).size, 3);
  writeFileSync(join(topologies, 'two.yml'), YAML);
  rmSync(join(root, 'data/vocabularies/own.yml'));
});

test('Astro: the plug-in gets the options, and the styles are there', () => {
  const { plugins, scripts } = setUp({ topologies, language: 'de' });
  assert.equal(plugins[0][0], remarkTopologies);
  assert.equal(plugins[0][1].language, 'de');
  assert.deepEqual(scripts, [['page-ssr', "import 'strata-diagrams/figure.css';"]]);
});

test('Astro: the development server builds pages again when a topology changes or is new', async () => {
  const events = [];
  let changed;
  const watcher = { add: (paths) => events.push(paths.includes(topologies)), on: (_, act) => (changed = act) };
  const environment = { moduleGraph: { invalidateAll: () => events.push('modules') }, hot: { send: ({ type }) => events.push(type) } };
  const { hooks, plugins } = setUp({ topologies });
  const before = plugins[0][1].digest;
  const refreshContent = () => events.push(plugins[0][1].digest === before ? 'same' : 'content');
  hooks['astro:server:setup']({ server: { watcher, environments: { client: environment } }, refreshContent });
  await changed('change', join(site, 'other.yml'));
  writeFileSync(join(topologies, 'new.yml'), YAML);
  await changed('add', join(topologies, 'new.yml'));
  assert.deepEqual(events, [true, 'content', 'modules', 'full-reload']);
  rmSync(join(topologies, 'new.yml'));
});

test('Astro: another Markdown processor is an error with its fix', () =>
  assert.throws(() => setUp({}, { name: 'satteri', options: {} }), /needs the Markdown processor 'unified'\. Import \{ unified \}/));

for (const name of ['docusaurus', 'starlight', 'vitepress', 'eleventy'])
  test(`the topology and the block on the page about ${name} are drawn without a remark`, async (context) => {
    const page = readFileSync(join(docs, `in-${name}.md`), 'utf8');
    const [, yaml] = page.match(/^ *```yaml\n([\s\S]*?)^ *```$/m);
    const [, block] = page.match(/^ *```topology\n([\s\S]*?)^ *```$/m);
    const warn = context.mock.method(console, 'warn', () => undefined);
    const [file, fence] = await remark([yaml, block].map((value) => ({ type: 'code', lang: 'topology', value: unindented(value) })));
    assert.equal(warn.mock.callCount(), 0);
    assert.equal(file.properties.id, 'fig-linux-containers');
    assert.equal(fence.tagName, 'figure');
    // "Three containers share the kernel of their host"
    assert.equal(yaml.match(/- container:/g).length, 3);
    assert.ok(page.includes('![Three containers share the kernel of their host](diagram:linux-containers)'));
    assert.ok(page.includes('`topologies/linux-containers.yml`'));
  });

/** A block of a list has the spaces of its item. */
function unindented(block) {
  const indent = block.match(/^ */)[0];
  return block.split('\n').map((line) => line.slice(line.startsWith(indent) ? indent.length : 0)).join('\n');
}
