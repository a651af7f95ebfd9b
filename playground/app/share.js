// The text in the address: after '#', which browsers send to no server.

const PAIRS = /^#(text|example)=([^&]*)(?:&view=([a-z-]+))?$/;

async function through(bytes, stream) {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

/** Base64 with the letters that an address may have. */
function encoded(bytes) {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decoded(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

const withView = (fragment, view) => (view ? `${fragment}&view=${view}` : fragment);

/** The fragment of a text, or of an example that nobody changed. */
export async function fragmentOf({ text, example, view }) {
  if (example) return withView(`#example=${example}`, view);
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return withView(`#text=${encoded(bytes)}`, view);
}

/** What a fragment says; null for one that is none of ours, or damaged. */
export async function read(fragment) {
  const [, kind, value, view = ''] = fragment.match(PAIRS) ?? [];
  if (!kind) return null;
  if (kind === 'example') return { example: decodeURIComponent(value), view };
  try {
    const bytes = await through(decoded(value), new DecompressionStream('deflate-raw'));
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), view };
  } catch {
    return { damaged: true, view };
  }
}

/** The bytes of a text, and those that a server sends of it. */
export async function sizes(text) {
  const bytes = new TextEncoder().encode(text);
  return { plain: bytes.length, compressed: (await through(bytes, new CompressionStream('gzip'))).length };
}

/** Offers a file for saving. */
export function save(content, name, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Paints an SVG at twice its size. The page's policy allows pictures of `data:`, not of `blob:`. */
export async function png(svg) {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * 2;
  canvas.height = picture.naturalHeight * 2;
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
