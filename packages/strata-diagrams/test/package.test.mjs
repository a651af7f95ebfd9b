import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { formatDiagnostic, importTopology, loadEngine, renderTopology } from 'strata-diagrams';
import markdownItTopologies from 'strata-diagrams/markdown-it';
import remarkTopologies from 'strata-diagrams/remark';
import { readSite } from '../files.js';
import { toTree } from '../tree.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const topologies = join(root, 'data/topologies');
const cli = fileURLToPath(new URL('../cli.js', import.meta.url));
/** The program that `strata diagram` runs; built by the steps before. */
const strata = join(root, 'artifacts/bin/site/debug/strata.dll');
const WRONG = 'title: Two\nstack:\n  - hst: Ubuntu\n';
const folder = mkdtempSync(join(tmpdir(), 'strata-diagrams-'));
after(async () => (await import('node:fs')).rmSync(folder, { recursive: true }));

const read = (name) => readFileSync(join(topologies, name), 'utf8');
const run = (...args) => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: root });
const runStrata = (...args) => spawnSync('dotnet', ['exec', strata, ...args], { encoding: 'utf8', cwd: root });

test('the drawing of each shipped topology is that of the program, byte for byte', () => {
  const drawn = mkdtempSync(join(folder, 'drawn-'));
  const result = runStrata('diagram', topologies, '--root', root, '--output', drawn);
  assert.equal(result.status, 0, result.stderr);
  return loadEngine().then((engine) => {
    const files = readSite(root);
    for (const name of readdirSync(topologies).filter((each) => each.endsWith('.yml'))) {
      const language = name.includes('.de.') ? 'de' : 'en';
      const { svg, html, narrowSvg, text, diagnostics } = engine.renderTopology(read(name), { path: name, language, files });
      assert.equal(svg, readFileSync(join(drawn, name.replace('.yml', '.svg')), 'utf8'), name);
      assert.ok(html.startsWith('<figure class="diagram" id="fig-') && narrowSvg.startsWith('<svg') && text.length > 0);
      assert.ok(diagnostics.every(({ severity }) => severity !== 'error'));
    }
  });
});

test('the weight is within its limit', () => {
  const engine = fileURLToPath(new URL('../dist/engine/', import.meta.url));
  const bytes = readdirSync(engine)
    .map((name) => brotliCompressSync(readFileSync(engine + name), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length)
    .reduce((sum, length) => sum + length);
  assert.ok(bytes < 2_600_000, `${bytes} bytes`);
});

test('a mistake is a diagnostic with its place and its fix', async () => {
  const { svg, html, diagnostics } = await renderTopology(WRONG, { path: 'two.yml' });
  assert.deepEqual([svg, html], ['', '']);
  assert.equal(
    formatDiagnostic(diagnostics[0]),
    "two.yml(3,5): error TOP001: The vocabulary 'containers' has no kind 'hst'. Did you mean 'host'?",
  );
});

test('a view that does not exist is an error of the caller', () =>
  assert.rejects(renderTopology(read('gvisor.yml'), { view: 'stak' }), /Unknown view 'stak'.*Did you mean 'stack'\?/));

test('a date that does not exist is an error of the caller', async () => {
  for (const asOf of ['x', '2026-02-30', '2026-2-3'])
    await assert.rejects(renderTopology(read('gvisor.yml'), { asOf }), { name: 'RangeError', message: /is not a date\. Write a day/ });
  assert.ok((await renderTopology(read('gvisor.yml'), { asOf: '2026-11-30' })).svg);
});

test('a link with a scheme that runs code is refused', async () => {
  const yaml = 'title: One\nstack:\n  - host: Ubuntu\n    os: linux\n    link: "javascript:alert(1)"\n';
  const { diagnostics } = await renderTopology(yaml);
  assert.equal(diagnostics.find(({ code }) => code === 'LINK001')?.line, 5);
});

test('a Compose file and a manifest are imported, and nothing else', async () => {
  const compose = await importTopology('services:\n  web:\n    image: nginx\n');
  assert.equal(compose.format, 'compose');
  assert.ok((await renderTopology(compose.yaml)).svg);
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx\n';
  assert.equal((await importTopology(pod)).format, 'kubernetes');
  assert.equal((await importTopology('title: One\n')).format, '');
});

test('the command line writes what the program writes', () => {
  const file = join(topologies, 'gvisor.yml');
  for (const options of [[], ['--dark'], ['--text'], ['--view', 'nested']])
    assert.equal(run('diagram', file, ...options).stdout, runStrata('diagram', file, ...options).stdout, options.join(' '));
});

test('the command line reports as the program does', () => {
  const file = join(folder, 'wrong.yml');
  writeFileSync(file, WRONG);
  const [one, other] = [run('diagram', file), runStrata('diagram', file)];
  assert.equal(one.status, other.status);
  // Without the program there is no command that explains a code.
  assert.equal(one.stderr, other.stderr.replace(/^ +=.*\n/gm, ''));
  assert.equal(run('diagram', join(folder, 'none.yml')).status, 2);
  assert.equal(run('draw').status, 2);
});

test('the command line refuses what would lose a file or has no effect', () => {
  const file = join(folder, 'own.yml');
  const yaml = read('gvisor.yml');
  writeFileSync(file, yaml);
  for (const options of [
    ['-o', file],
    ['-o', join(folder, 'none', 'a.svg')],
    ['--root', file],
    ['--format', 'xml'],
    ['--text', '--html'],
  ]) {
    const { status, stderr } = run('diagram', file, ...options);
    assert.equal(status, 2, options.join(' '));
    assert.match(stderr, /^strata-diagrams: [^\n]*\n$/);
  }
  assert.equal(readFileSync(file, 'utf8'), yaml);
});

test('an excerpt is of the file that has the problem', () => {
  const root = join(folder, 'site');
  mkdirSync(join(root, 'data/vocabularies'), { recursive: true });
  writeFileSync(join(root, 'data/vocabularies/own.yml'), 'kinds: [\n');
  const { stderr } = run('diagram', join(topologies, 'gvisor.yml'), '--root', root);
  assert.match(stderr, /site\/data\/vocabularies\/own\.yml\(\d+,\d+\): error YAML001: [^\n]*\n$/);
});

test('the recognition of imports takes time in proportion to the length of the text', async () => {
  const start = performance.now();
  assert.equal((await importTopology(`${'\n'.repeat(100_000)}x`)).format, '');
  assert.ok(performance.now() - start < 2000);
});

/** A page with front matter that the generator has removed. */
function page(yaml) {
  const path = join(folder, 'page.md');
  const block = `\`\`\`topology\n${yaml}\`\`\`\n`;
  writeFileSync(path, `---\ntitle: Page\n---\n\n# Page\n\n${block}`);
  return { path, block };
}

/** As much of markdown-it as the plug-in uses. */
function markdownIt(tokens, env, options) {
  let rule;
  markdownItTopologies({ core: { ruler: { push: (_, added) => (rule = added) } } }, options);
  const state = { tokens, env, Token: class { constructor(type) { this.type = type; } } };
  rule(state);
  return state.tokens;
}

test('markdown-it: a block and a link become figures', () => {
  const { path } = page(read('linux-containers.yml'));
  const block = { type: 'fence', info: 'topology id=own', content: read('linux-containers.yml'), map: [2, 9], level: 0 };
  const image = { type: 'image', content: 'Two kernels', attrGet: () => 'diagram:gvisor?view=nested' };
  const paragraph = [{ type: 'paragraph_open', map: [10, 11], level: 0 }, { type: 'inline', children: [image] }, { type: 'paragraph_close' }];
  const [first, second, ...others] = markdownIt([block, ...paragraph], { path }, { topologies });
  assert.match(first.content, /<figure class="diagram" id="own"/);
  assert.match(second.content, /<div id="fig-gvisor-nested-caption">Two kernels<\/div>/);
  assert.equal(others.length, 0);
});

test('markdown-it: an error names the file, the line and the column in it', () => {
  const { path } = page(WRONG);
  const block = { type: 'fence', info: 'topology', content: WRONG, map: [2, 6], level: 0 };
  assert.throws(() => markdownIt([block], { path }), /page\.md\(10,5\): error TOP001: .* Did you mean 'host'\?/);
});

test('remark: a block becomes elements, and an error names its place', async () => {
  const { path } = page(read('linux-containers.yml'));
  const tree = { type: 'root', children: [{ type: 'code', lang: 'topology', value: read('linux-containers.yml') }] };
  await remarkTopologies()(tree, { path, data: {} });
  const { hName, hProperties, hChildren } = tree.children[0].data;
  assert.deepEqual([hName, hProperties.className], ['figure', ['diagram']]);
  assert.ok(hChildren.some(({ tagName }) => tagName === 'figcaption'));
  const unknown = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'image', url: 'diagram:gviso', alt: '' }] }] };
  await assert.rejects(remarkTopologies({ topologies })(unknown, { path, data: {} }), /error FIG001: Unknown diagram 'gviso'/);
});

test('the elements of a figure have all of its text', async () => {
  const { html } = await renderTopology(read('gvisor.yml'));
  const textOf = (node) => node.value ?? node.children.map(textOf).join('');
  const plain = html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
  const decoded = plain.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
  assert.equal(toTree(html).map(textOf).join('').replace(/\s+/g, ''), decoded);
});
