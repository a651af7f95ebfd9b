// Draws the three scenarios with other tools, puts each picture into a page of its own, and measures it in Chromium.
//   npm install && sudo apt-get install graphviz chromium
//   dotnet run --project ../../site.csproj -- --root ../.. --output out/strata && node compare.mjs
// Writes a Markdown table to standard output, and the pictures to out/.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const scenarios = ['linux-containers', 'windows-process-isolation', 'windows-hyperv-isolation'];
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const read = name => readFileSync(name, 'utf8');
mkdirSync('out', { recursive: true });

const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });

async function d2() {
  const { D2 } = await import('@terrastruct/d2');
  const tool = new D2();
  return async name => {
    const source = read(`${name}.d2`);
    const compiled = await tool.compile(source, { layout: 'dagre' });
    return tool.render(compiled.diagram, { ...compiled.renderOptions, themeID: 0, darkThemeID: 200, noXMLTag: true });
  };
}

async function mermaid(ending) {
  const script = createRequire(import.meta.url).resolve('mermaid').replace(/[^/]+$/, 'mermaid.min.js');
  const page = await browser.newPage();
  await page.setContent('<body></body>');
  await page.addScriptTag({ path: script });
  await page.evaluate(() => mermaid.initialize({ startOnLoad: false, deterministicIds: true, securityLevel: 'strict', theme: 'default' }));
  return name => page.evaluate(async ([id, text]) => (await mermaid.render(id, text)).svg, [name, read(`${name}.${ending}.mmd`)]);
}

const graphviz = async name => execFileSync('dot', ['-Tsvg', `${name}.dot`], { encoding: 'utf8' }).replace(/^[\s\S]*?<svg/, '<svg');

const strata = async name => {
  const page = read(`out/strata/topologies/${name}/index.html`);
  return page.slice(page.indexOf('<svg class="diagram-svg"'), page.indexOf('</svg>', page.indexOf('<svg class="diagram-svg"')) + 6);
};

const tools = [
  ['Strata', strata, read('out/strata/_strata/site.css')],
  ['D2', await d2(), ''],
  ['Mermaid block', await mermaid('block'), ''],
  ['Mermaid flowchart', await mermaid('flowchart'), ''],
  ['Graphviz', graphviz, ''],
];

// A page for a picture, with the policy of a site without inline code.
const pages = new Map();
const server = createServer((request, response) => {
  const found = pages.get(request.url);
  response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain', ...(found?.policy ? { 'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'" } : {}) });
  response.end(found?.body ?? '');
}).listen(0, '127.0.0.1');
await new Promise(ready => server.once('listening', ready));
const home = `http://127.0.0.1:${server.address().port}`;

async function look(svg, css, options, policy) {
  pages.set('/page.css', { type: 'text/css', body: `:root{color-scheme:light dark}body{background:light-dark(#fff,#161513)}\n${css}` });
  pages.set('/page', { type: 'text/html; charset=utf-8', policy, body: `<!doctype html><link rel="stylesheet" href="/page.css"><title>x</title><body><figure class="diagram"><div class="wide">${svg}</div></figure>` });
  const context = await browser.newContext({ viewport: { width: 1400, height: 1600 }, ...options });
  const page = await context.newPage();
  let violations = 0;
  page.on('console', message => { if (/Content Security Policy/.test(message.text())) violations++; });
  await page.goto(`${home}/page`);
  const contrast = await page.evaluate(worstContrast);
  const shot = await page.locator('figure').screenshot();
  await context.close();
  return { violations, contrast, shot };
}

// The lowest contrast between any text and its background.
function worstContrast() {
  const channel = value => { const part = value / 255; return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; };
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colour = text => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const texts = [...document.querySelectorAll('figure svg :is(text, tspan, foreignObject span, foreignObject p)')]
    .filter(text => [...text.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()));
  let worst = 21;
  for (const text of texts) {
    const range = document.createRange();
    range.selectNodeContents([...text.childNodes].find(node => node.nodeType === 3 && node.textContent.trim()));
    const at = range.getBoundingClientRect();
    const inside = text.closest('foreignObject');
    const ink = colour(inside ? getComputedStyle(text).color : getComputedStyle(text).fill);
    let behind = null;
    for (const element of document.querySelectorAll('figure svg :is(rect, path, polygon, ellipse, circle)')) {
      const box = element.getBoundingClientRect();
      if (box.left > at.left + at.width / 2 || box.right < at.left + at.width / 2 || box.top > at.top + at.height / 2 || box.bottom < at.top + at.height / 2) continue;
      const fill = getComputedStyle(element).fill;
      if (fill !== 'none' && !fill.startsWith('url') && colour(fill)[3] > 200) behind = colour(fill);
    }
    behind ??= colour(getComputedStyle(document.body).backgroundColor);
    const [a, b] = [luminance(ink), luminance(behind)];
    worst = Math.min(worst, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
  }
  return texts.length ? worst : NaN;
}

const named = svg => {
  const root = svg.slice(0, svg.indexOf('>') + 1);
  const role = /role="([^"]+)"/.exec(root)?.[1] ?? 'none';
  const name = /aria-label(ledby)?="/.test(root) || /^<svg[^>]*>\s*<title/.test(svg);
  return `${role}, ${name ? 'named' : 'no name'}`;
};
const range = (values, digits = 0) => { const [low, high] = [Math.min(...values), Math.max(...values)].map(value => value.toFixed(digits)); return low === high ? low : `${low}–${high}`; };

const rows = [];
for (const [tool, draw, css] of tools) {
  const seen = { bytes: [], gzip: [], time: [], light: [], dark: [], forced: [], violations: [], equal: true, name: '' };
  for (const name of scenarios) {
    await draw(name);
    const started = performance.now();
    const svg = await draw(name);
    seen.time.push(performance.now() - started);
    seen.equal &&= svg === await draw(name);
    seen.bytes.push(Buffer.byteLength(svg));
    seen.gzip.push(gzipSync(svg, { level: 9 }).length);
    seen.name = named(svg);
    writeFileSync(`out/${name}.${tool.replace(' ', '-')}.svg`, svg);
    const light = await look(svg, css, { colorScheme: 'light' }, false);
    const dark = await look(svg, css, { colorScheme: 'dark' }, false);
    const forced = await look(svg, css, { forcedColors: 'active', colorScheme: 'dark' }, false);
    const strict = await look(svg, css, { colorScheme: 'light' }, true);
    seen.light.push(light.contrast); seen.dark.push(dark.contrast); seen.forced.push(forced.contrast); seen.violations.push(strict.violations);
    for (const [mode, view] of Object.entries({ light, dark, forced, strict })) writeFileSync(`out/${name}.${tool.replace(' ', '-')}.${mode}.png`, view.shot);
  }
  rows.push([tool, range(seen.bytes), range(seen.gzip), tool === 'Strata' ? '' : `${range(seen.time)} ms`, seen.name, ...[seen.light, seen.dark, seen.forced].map(values => `${Math.min(...values).toFixed(1)}:1`), range(seen.violations), seen.equal ? 'yes' : 'no']);
}

console.log('| Tool | Bytes | Gzip | Render, warm | Role and name | Light | Dark | Forced | CSP violations | Two renders equal |\n|---|---|---|---|---|---|---|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

// LikeC4 has no SVG of its own: it draws in the reader's browser. This measures the files that a reader loads for one view.
execFileSync('npx', ['likec4', 'build', 'likec4', '-o', 'out/likec4'], { stdio: 'ignore' });
const files = readdirSync('out/likec4', { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && /\.(js|css|html)$/.test(entry.name));
const weight = files.map(file => readFileSync(`${file.parentPath}/${file.name}`));
console.log(`\nLikeC4: ${files.length} files, ${Math.round(weight.reduce((sum, body) => sum + body.length, 0) / 1000)} kB, ${Math.round(weight.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000)} kB gzipped.`);

await browser.close();
server.close();
process.exit(0);
