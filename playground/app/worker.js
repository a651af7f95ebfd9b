// Draws in a worker, so that typing never waits for a picture. Requests are answered in order.
import { loadEngine } from './engine/index.js';

const loading = loadEngine({ url: './' });

loading.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ failed: String(error?.message ?? error) }),
);

/** The vocabularies stay the same object, so that the engine reads them once. */
let files;

addEventListener('message', async ({ data }) => {
  const engine = await loading.catch(() => null);
  if (!engine) return;
  if (data.files) files = data.files;
  else if (data.text !== undefined) postMessage({ id: data.id, imported: engine.importTopology(data.text) });
  else postMessage({ id: data.id, ...answer(engine, data) });
});

function answer(engine, { yaml, options }) {
  const start = performance.now();
  try {
    const drawn = engine.renderTopology(yaml, { path: 'topology.yml', ...options, files });
    return { drawn, milliseconds: performance.now() - start };
  } catch (error) {
    return { failed: String(error.message) };
  }
}
