// The playground: text on one side, picture on the other. Nothing leaves the browser.
import { Editor } from './editor.js';
import { Engine } from './engine.js';
import { Messages } from './messages.js';
import { Schema } from './schema.js';
import { fragmentOf, png, read, save, sizes } from './share.js';

const play = document.querySelector('.play');
const find = (selector) => play.querySelector(selector);
const named = (name) => find(`[name="${name}"]`);
const chosen = (name) => find(`[name="${name}"]:checked`).value;
const fetched = async (path) => {
  const answer = await fetch(new URL(path, import.meta.url));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
};

const editor = new Editor(play);
const messages = new Messages(play, (message) => editor.go(message));
/** From this width on, the pages of the site show the wide picture too. */
const WIDE = 720;
/** The last drawing without errors and its text, and the example whose text nobody changed. */
let drawing = null;
let drawnText = '';
/** The text whose messages are shown. */
let reported = null;
let example = named('example').value;
let engine = null;
let vocabularies = null;
let schemaName = '';
let saving = 0;

function tell(text) {
  // A live region is read again even if the same text is written.
  if (find('.state').textContent !== text) find('.state').textContent = text;
}

function fail(reason) {
  play.dataset.state = 'failed';
  tell(`The engine does not run here, so the picture stays the one of the build. ${reason}`);
}

// Text

async function opened(fragment) {
  const shared = await read(fragment);
  // A heading of the page, for example.
  if (!shared && fragment) return changed();
  find('.damaged').hidden = !shared?.damaged;
  named('view').value = shared?.view ?? '';
  const id = shared?.example ?? (shared?.text === undefined ? named('example').options[0].value : '');
  if (!id) return start(shared.text, '');
  try {
    start(await (await fetched(`examples/${encodeURIComponent(id)}.yml`)).text(), id);
  } catch {
    tell(`There is no example '${id}'.`);
  }
}

function start(text, id) {
  example = id;
  named('example').value = id;
  editor.text = text;
  changed();
}

function changed() {
  offerImport();
  void useSchema();
  draw();
}

const fragment = () => fragmentOf({ text: editor.text, example, view: named('view').value });

/** The address always leads to what is shown. */
async function remember() {
  clearTimeout(saving);
  history.replaceState(null, '', await fragment());
}

/** Browsers limit how often the address may change. */
function rememberSoon() {
  clearTimeout(saving);
  saving = setTimeout(remember, 400);
}

/** A step back leads to what was shown before. */
async function leaveFor(other) {
  await remember();
  history.pushState(null, '', other);
  await opened(other);
}

const vocabulary = () => editor.text.match(/^vocabulary: *([\w-]+)/m)?.[1] ?? 'containers';

async function useSchema() {
  const name = vocabulary();
  if (name === schemaName) return;
  schemaName = name;
  try {
    const json = async (path) => (await fetched(path)).json();
    const schema = new Schema(
      ...(await Promise.all([
        json(`schemas/topology${name === 'containers' ? '' : `-${name}`}.json`),
        json('images.json'),
      ])),
    );
    if (schemaName !== name) return;
    editor.complete = (text, offset) => schema.completions(text, offset);
    editor.meaning = (text, offset) => schema.hover(text, offset);
  } catch {
    /* A vocabulary that does not exist: the engine says so. */
  }
}

// Picture

/** Draws a text as the choices say: that of the editor, or the last one without errors. */
async function draw(text = editor.text) {
  if (!engine || play.dataset.state === 'failed') return;
  if (vocabulary() !== 'containers' && !vocabularies) {
    vocabularies = await (await fetched('vocabularies.json')).json();
    engine.use(vocabularies);
  }
  const options = { view: named('view').value || undefined, theme: chosen('colours'), id: 'fig-play' };
  engine.draw(text, options, (answer) => drawn(answer, text));
}

/** While the text has errors, choices change the picture that is shown. */
const redraw = () => draw(play.dataset.state === 'stale' && reported === editor.text ? drawnText || reported : editor.text);

function drawn({ drawn: result, failed, milliseconds }, text) {
  if (failed) return fail(failed);
  const isCurrent = text === editor.text;
  if (isCurrent) report(result, text);
  if (!result.html) return;
  // In other colours only the files differ, and whoever reads the figure stays where they are.
  if (result.html !== drawing?.html) replaceFigure(result.html);
  drawing = result;
  drawnText = text;
  for (const name of ['svg', 'png', 'words']) named(name).disabled = false;
  if (isCurrent) tell('The picture shows the text.');
  void measure(milliseconds);
}

function report({ diagnostics, html }, text) {
  reported = text;
  editor.faults = diagnostics;
  messages.show(diagnostics);
  play.dataset.state = html ? 'live' : 'stale';
  if (html) return;
  const count = diagnostics.filter(({ severity }) => severity === 'error').length;
  const shown = drawing ? 'that of the last text without errors' : 'an example: there is none of this text yet';
  tell(`${count === 1 ? 'One error' : `${count} errors`}. The picture is ${shown}.`);
}

function replaceFigure(html) {
  const stage = find('.stage');
  const open = stage.querySelector('details')?.open ?? false;
  stage.innerHTML = html;
  const details = stage.querySelector('details');
  if (details) details.open = open;
}

const file = () => (chosen('width') === 'wide' ? drawing.svg : drawing.narrowSvg);

async function measure(milliseconds) {
  const svg = file();
  const { plain, compressed } = await sizes(svg);
  if (svg !== file()) return;
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const [, width, height] = svg.match(/ width="(\d+)[^"]*" height="(\d+)/) ?? [];
  const time = milliseconds === undefined ? '' : `, drawn in ${Math.round(milliseconds)} ms`;
  find('.size').textContent =
    `${width} × ${height} pixels, ${kilobytes(plain)}, ${kilobytes(compressed)} compressed${time}`;
}

// Import

function offerImport() {
  const { text } = editor;
  const compose = /^services:/m.test(text);
  const manifest = /^apiVersion:/m.test(text) && /^kind:/m.test(text);
  const offer = !/^stack:/m.test(text) && (compose || manifest);
  find('.import').hidden = !offer;
  find('.import p').textContent = compose ? 'This is a Compose file.' : 'This is a Kubernetes manifest.';
}

async function importText() {
  const { yaml, diagnostics } = await engine.import(editor.text);
  if (!yaml) {
    editor.faults = diagnostics;
    return messages.show(diagnostics);
  }
  editor.replace(yaml);
  messages.imported(diagnostics);
}

// Buttons

async function copied(button, text) {
  const label = button.textContent;
  await navigator.clipboard.writeText(text);
  button.textContent = document.body.dataset.copied;
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}

const viewOption = () => (named('view').value ? ` view=${named('view').value}` : '');

const fileName = () => example || 'topology';

const actions = {
  link: async (button) => {
    await remember();
    await copied(button, location.href);
  },
  svg: () => save(file(), `${fileName()}${chosen('colours') === 'dark' ? '.dark' : ''}.svg`, 'image/svg+xml'),
  png: async () => save(await png(file()), `${fileName()}.png`, 'image/png'),
  words: () => save(drawing.text, `${fileName()}.txt`, 'text/plain'),
  markdown: (button) => copied(button, `\`\`\`topology${viewOption()}\n${editor.text.trimEnd()}\n\`\`\`\n`),
  import: importText,
};

function dark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** The drawing has the colours of the page until the reader chooses others. */
function followPage() {
  if (find('.choices').dataset.chosen) return;
  find(`[name="colours"][value="${dark() ? 'dark' : 'light'}"]`).checked = true;
  show();
}

function show() {
  const stage = find('.stage');
  stage.dataset.theme = chosen('colours');
  stage.dataset.width = chosen('width');
  redraw();
}

function listen() {
  editor.addEventListener('change', () => {
    example = '';
    named('example').value = '';
    changed();
    rememberSoon();
  });
  editor.addEventListener('place', ({ detail }) => messages.explain(editor.meaning?.(editor.text, detail)));
  named('example').addEventListener('change', ({ target }) => {
    void leaveFor(`#example=${target.value}`);
  });
  named('view').addEventListener('change', () => {
    redraw();
    rememberSoon();
  });
  find('.choices').addEventListener('change', ({ target }) => {
    if (target.name === 'colours') find('.choices').dataset.chosen = 'yes';
    show();
  });
  play.addEventListener('click', ({ target }) => {
    const button = target.closest('button[name]');
    if (button) void actions[button.name](button);
  });
  addEventListener('popstate', () => {
    void opened(location.hash);
  });
  new MutationObserver(followPage).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', followPage);
}

async function run() {
  if (typeof WebAssembly !== 'object' || typeof CompressionStream !== 'function')
    return fail('This browser has no WebAssembly.');
  if (find('.stage').clientWidth < WIDE) find('[name="width"][value="narrow"]').checked = true;
  listen();
  followPage();
  engine = new Engine();
  const ready = engine.ready.catch((error) => fail(error.message));
  if (location.hash) await opened(location.hash);
  else changed();
  await ready;
}

void run();
