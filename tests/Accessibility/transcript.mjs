// Reads the figures of pages with a screen reader, and writes its phrases.
// Standard input: [{ "html": "…", "variant": "wide" }]. Standard output: for each page, a list of phrases per figure.
import { JSDOM } from 'jsdom';

const input = [];
for await (const chunk of process.stdin) input.push(chunk);
const pages = JSON.parse(Buffer.concat(input).toString());

const names = ['Node', 'Element', 'HTMLElement', 'SVGElement', 'Text', 'MutationObserver', 'NodeFilter', 'Event', 'KeyboardEvent', 'CustomEvent',
  'HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement', 'getComputedStyle'];
const transcripts = [];
for (const page of pages) {
  const { window } = new JSDOM(page.html, { pretendToBeVisual: true });
  globalThis.window = window;
  globalThis.document = window.document;
  for (const name of names) globalThis[name] = window[name];
  const { virtual } = await import('@guidepup/virtual-screen-reader');
  const figures = [];
  for (const figure of window.document.querySelectorAll('figure.diagram')) {
    // Browsers expose a description only where it is referenced; jsdom does not implement that.
    for (const description of figure.querySelectorAll('desc')) description.setAttribute('aria-hidden', 'true');
    // The stylesheet, which is not loaded here, hides one of the two pictures; closed details are not read either.
    figure.querySelector(page.variant === 'wide' ? '.narrow' : '.wide')?.remove();
    for (const details of figure.querySelectorAll('details > :not(summary)')) details.remove();
    await virtual.start({ container: figure });
    const end = `end of ${await virtual.lastSpokenPhrase()}`;
    while (await virtual.lastSpokenPhrase() !== end) await virtual.next();
    figures.push(await virtual.spokenPhraseLog());
    await virtual.stop();
  }
  transcripts.push(figures);
}
process.stdout.write(JSON.stringify(transcripts));
