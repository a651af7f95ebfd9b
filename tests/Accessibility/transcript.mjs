// Reads figures of pages as a screen reader would, and writes what is heard.
// Standard input: [{ "html": "…", "variant": "wide" }]. Standard output: one list of phrases a figure, for each page.
import { JSDOM } from 'jsdom';

const input = [];
for await (const chunk of process.stdin) input.push(chunk);
const pages = JSON.parse(Buffer.concat(input).toString());

const names = ['Node', 'Element', 'HTMLElement', 'SVGElement', 'Text', 'MutationObserver', 'NodeFilter', 'Event', 'KeyboardEvent', 'CustomEvent',
  'HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement', 'getComputedStyle'];
const answer = [];
for (const page of pages) {
  const { window } = new JSDOM(page.html, { pretendToBeVisual: true });
  globalThis.window = window;
  globalThis.document = window.document;
  for (const name of names) globalThis[name] = window[name];
  const { virtual } = await import('@guidepup/virtual-screen-reader');
  const heard = [];
  for (const figure of window.document.querySelectorAll('figure.diagram')) {
    // A description is told where it is referred to; browsers show it nowhere else, and jsdom knows nothing of that.
    for (const description of figure.querySelectorAll('desc')) description.setAttribute('aria-hidden', 'true');
    // One of the two pictures is hidden by the stylesheet, which is not read here; closed details are not read either.
    figure.querySelector(page.variant === 'wide' ? '.narrow' : '.wide')?.remove();
    for (const details of figure.querySelectorAll('details > :not(summary)')) details.remove();
    await virtual.start({ container: figure });
    const end = `end of ${await virtual.lastSpokenPhrase()}`;
    while (await virtual.lastSpokenPhrase() !== end) await virtual.next();
    heard.push(await virtual.spokenPhraseLog());
    await virtual.stop();
  }
  answer.push(heard);
}
process.stdout.write(JSON.stringify(answer));
