// Audits the four most visited kinds of pages with the mobile and desktop settings, and fails if any score is below 100.
// usage: node audit.mjs SITE [PATH…]   SITE is a built site; it is served below /repo/, compressed, like a project on GitHub Pages.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const [site, ...asked] = process.argv.slice(2);
if (!site) {
  console.error('usage: node audit.mjs SITE [PATH…]');
  process.exit(2);
}
const paths = asked.length > 0 ? asked : ['', 'posts/container-host-container-os-kernel/', 'topologies/linux-containers/', 'docs/write/markdown/'];
const below = '/repo/';
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain', '.md': 'text/markdown; charset=utf-8', '.xml': 'application/xml' };

const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const body = path.startsWith(below) ? await readFile(join(site, name.slice(below.length))).catch(() => null) : null;
  const type = types[extname(body ? name : '.html')] ?? 'application/octet-stream';
  const packed = type !== 'image/png';
  response.writeHead(body ? 200 : 404, { 'content-type': type, 'cache-control': 'max-age=600', ...(packed ? { 'content-encoding': 'gzip' } : {}) });
  const answer = body ?? await readFile(join(site, '404.html'));
  response.end(packed ? gzipSync(answer) : answer);
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const chrome = await launch({ chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });

let low = 0;
try {
  for (const path of paths) {
    for (const [screen, config] of [['phone', undefined], ['desk', desktopConfig]]) {
      const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}${below}${path}`, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'] }, config);
      const scores = Object.values(lhr.categories).map(category => `${category.id} ${Math.round(category.score * 100)}`);
      console.log(`/${path} ${screen}: ${scores.join(', ')}`);
      for (const category of Object.values(lhr.categories).filter(category => category.score < 1)) {
        low++;
        const losses = category.auditRefs.filter(ref => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 1);
        for (const { id } of losses) console.log(`  ${id}: ${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ''} ${JSON.stringify(lhr.audits[id].details?.items ?? []).slice(0, 600)}`);
      }
    }
  }
} finally {
  chrome.kill();
  server.close();
}
process.exitCode = low > 0 ? 1 : 0;
