// What the editor knows of YAML: the colours of a line, and the keys around a place.
// The engine alone decides what is right.

const LINE = /^(\s*(?:- +)*)(?:("[^"]*"|'[^']*'|[^\s#:,[\]{}'"-][^#:[\]{}]*?)(\s*:)(?=\s|$))?(.*)$/;
const VALUE =
  /("(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)|(?:(?<=^|\s)(#.*))|([A-Za-z_][\w-]*)(?=:\s)|(?<=(?:^|[:[,])\s*)(-?\d[\d._:-]*|true|false|null|~)(?=\s*(?:$|[,\]}]|\s#))/g;

/** The parts of a line, each with the class of its colour, empty for none. */
export function coloured(line) {
  const [, indent, key, colon, rest] = line.match(LINE) ?? [, '', undefined, undefined, line];
  const parts = [{ text: indent, kind: '' }];
  if (key !== undefined) parts.push({ text: key, kind: 'f' }, { text: colon, kind: '' });
  let at = 0;
  for (const match of rest.matchAll(VALUE)) {
    const [text, string, comment, name] = match;
    parts.push({ text: rest.slice(at, match.index), kind: '' });
    parts.push({ text, kind: string ? 's' : comment ? 'c' : name ? 'f' : 'n' });
    at = match.index + text.length;
  }
  parts.push({ text: rest.slice(at), kind: '' });
  return parts.filter((part) => part.text);
}

/** The columns of the hyphens of a line, the column of its key, the key, and what follows the colon. */
export function shape(line) {
  const [, indent, key, colon, rest] = line.match(LINE) ?? [, '', undefined, undefined, ''];
  const markers = [...indent.matchAll(/-/g)].map((match) => match.index);
  // A hyphen that nothing follows yet.
  if (/^\s*(?:- +)*-$/.test(line)) markers.push(line.length - 1);
  return {
    markers,
    column: indent.length,
    key,
    value: colon === undefined ? undefined : rest.trim(),
    colon: colon?.length ?? 0,
  };
}

const isEmpty = (line) => /^\s*(#.*)?$/.test(line);

/**
 * The mappings around a line, from the outermost: the keys and sequences (`[]`) that lead from one to the next, and
 * its keys.
 * @returns {{ steps: string[], keys: Set<string> }[]}
 */
export function mappingsAt(lines, at, column) {
  const levels = [{ steps: [], keys: new Set() }];
  let need = column;
  // In a sequence, whose key may be in the column of the hyphens.
  let inSequence = false;
  const enter = (markers) => {
    const marker = markers.findLast((one) => one < need);
    if (marker === undefined || inSequence) return;
    levels[0].steps.unshift('[]');
    [need, inSequence] = [marker, true];
  };
  enter(shape(lines[at]).markers);
  for (let index = at - 1; index >= 0; index--) {
    if (isEmpty(lines[index])) continue;
    const { markers, column: place, key, value } = shape(lines[index]);
    if (key !== undefined && (place < need || (inSequence && place === need))) {
      if (!isEmpty(value)) continue;
      levels[0].steps.unshift(unquoted(key));
      levels.unshift({ steps: [], keys: new Set([unquoted(key)]) });
      [need, inSequence] = [place, false];
    } else if (key !== undefined && place === need) levels[0].keys.add(unquoted(key));
    enter(markers);
  }
  followers(lines, at, column, levels.at(-1).keys);
  return levels;
}

/** Adds the keys of the mapping that come after the line. */
function followers(lines, at, column, keys) {
  for (let index = at + 1; index < lines.length; index++) {
    if (isEmpty(lines[index])) continue;
    const { markers, column: place, key } = shape(lines[index]);
    if (place < column || (markers.length > 0 && markers[0] < column)) return;
    if (place === column && key !== undefined && markers.length === 0) keys.add(unquoted(key));
  }
}

const unquoted = (key) => key.replace(/^(["'])(.*)\1$/, '$2');
