// The engine of Strata in WebAssembly, in Node and in browsers. Nothing leaves the machine.

/** @type {Map<string, Promise<import('./index.js').Engine>>} */
const engines = new Map();

/** Loads the engine once; all later calls use the same one. */
export function loadEngine({ url = new URL('./dist/engine/', import.meta.url) } = {}) {
  const base = new URL(url, import.meta.url).href;
  if (!engines.has(base)) {
    // One that could not be loaded is tried again.
    engines.set(base, start(base).catch((error) => { engines.delete(base); throw error; }));
  }
  return engines.get(base);
}

const importInBrowser = (url) => import(/* @vite-ignore */ /* webpackIgnore: true */ url);

/** An import that no compiler has changed. */
async function nodeImport() {
  const native = await import('./native.cjs');
  return native.default ?? native;
}

async function start(base) {
  const importModule = globalThis.process?.versions?.node ? await nodeImport() : importInBrowser;
  const { dotnet } = await importModule(new URL('dotnet.js', base).href);
  const { getAssemblyExports, getConfig } = await dotnet.create();
  const { Draw, Import, Suggest, Use } = (await getAssemblyExports(getConfig().mainAssemblyName)).Strata.Wasm.Program;
  /** The files of the last drawing: those of the next one are mostly the same, and are read once. */
  let used = '{}';
  const use = (files) => {
    if (files === used) return;
    Use(files);
    used = files;
  };
  return {
    renderTopology: (yaml, { files = {}, ...options } = {}) => {
      checkDate(options.asOf);
      use(JSON.stringify(files));
      return rendered(JSON.parse(Draw(JSON.stringify({ ...options, yaml: String(yaml) }))));
    },
    importTopology: (text, { path = 'compose.yml' } = {}) => JSON.parse(Import(String(text), path)),
    suggest: (word, names) => Suggest(word, names),
  };
}

/** Refuses a text that is no date such as 2026-11-30. */
function checkDate(text) {
  if (text === undefined) return;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text);
  if (!isDate) throw refused({ reason: `'${text}' is not a date.`, fix: 'Write a day as YYYY-MM-DD.' });
}

const refused = (refusal) => Object.assign(new RangeError(`${refusal.reason} ${refusal.fix}`), refusal);

/** A request that no topology can fulfil is a mistake of the caller. */
function rendered({ refusal, ...figure }) {
  if (refusal) throw refused(refusal);
  return figure;
}

/** Draws a topology: both pictures, the figure as HTML, the text and the diagnostics. */
export async function renderTopology(yaml, options) {
  return (await loadEngine()).renderTopology(yaml, options);
}

/** Reads a Compose file or Kubernetes manifests as a topology. */
export async function importTopology(text, options) {
  return (await loadEngine()).importTopology(text, options);
}

/** A diagnostic on one line, as compilers print it. */
export function formatDiagnostic({ path, line, column, severity, code, message, fix }) {
  return `${path}(${line},${column}): ${severity} ${code}: ${message}${fix ? ` ${fix}` : ''}`;
}
