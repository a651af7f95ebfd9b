// Builds the engine to WebAssembly into dist/: needs the .NET SDK, no workload.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stylesheet } from './styles.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const published = `${root}artifacts/wasm`;
const dist = fileURLToPath(new URL('dist/', import.meta.url));

// Files of an earlier publish stay otherwise, although the runtime no longer lists them.
rmSync(published, { recursive: true, force: true });
execFileSync('dotnet', ['publish', `${root}src/Wasm/Wasm.csproj`, '-c', 'Release', '-o', published, '-v', 'quiet'], {
  stdio: 'inherit',
});
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
cpSync(`${published}/wwwroot/_framework`, `${dist}engine`, { recursive: true });

const read = (path) => readFileSync(`${root}${path}`, 'utf8');
writeFileSync(
  `${dist}figure.css`,
  stylesheet({
    site: read('theme/assets/site.css'),
    tokens: read('theme/tokens.yml'),
    host: read('packages/strata-diagrams/host.css'),
  }),
);
for (const file of ['LICENSE', 'NOTICE.md']) cpSync(`${root}${file}`, fileURLToPath(new URL(file, import.meta.url)));
