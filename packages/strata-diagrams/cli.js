#!/usr/bin/env node
// `strata-diagrams diagram FILE`: as `strata diagram FILE`, without the formats that need more than this package.
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatDiagnostic, loadEngine } from './index.js';
import { pathsFrom, readSite } from './files.js';

const USAGE = `Usage: strata-diagrams diagram FILE [options]

  --text             Write a description in plain text instead of SVG.
  --html             Write the figure for a page.
  --view VIEW        The view: layers, nested, relations or stack.
  --dark             Use the dark colours.
  --narrow           Draw the variant for narrow screens.
  -o, --output FILE  The output file. [default: the standard output]
  --root DIR         The site whose vocabularies, catalogues and words are used.
  --language TAG     The language of the words. [default: en]
  --strict           Count warnings as errors.
  --format FORMAT    How problems are printed: human, or json. [default: human]
`;

const OPTIONS = {
  text: { type: 'boolean' },
  html: { type: 'boolean' },
  view: { type: 'string' },
  dark: { type: 'boolean' },
  narrow: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  root: { type: 'string' },
  language: { type: 'string' },
  strict: { type: 'boolean' },
  format: { type: 'string', default: 'human' },
  help: { type: 'boolean', short: 'h' },
};

const [SUCCESS, ERRORS, USAGE_ERROR] = [0, 1, 2];

function fail(message, fix) {
  process.stderr.write(`strata-diagrams: ${message.replace(/\.$/, '')}. ${fix}\n`);
  return USAGE_ERROR;
}

/** The mistake in the options; undefined without one. */
function problemOf({ text, html, narrow, root, format, output }, file) {
  if ([text, html, narrow].filter(Boolean).length > 1) return ['Only one of --text, --html and --narrow is written', 'Choose one.'];
  if (!['human', 'json'].includes(format)) return [`Unknown format '${format}'`, "Write 'human' or 'json'."];
  if (root !== undefined && !statSync(root, { throwIfNoEntry: false })?.isDirectory())
    return [`The root '${root}' is not a folder`, 'Name the folder of a site.'];
  if (output !== undefined && existsSync(output) && existsSync(file) && realpathSync(output) === realpathSync(file))
    return ['The output is the topology itself', 'Name another file.'];
}

/** The line of a problem with carets below it. */
function excerpt(text, { line, column, length }) {
  const shown = text.split(/\r?\n/)[line - 1]?.replaceAll('\t', '→');
  if (shown === undefined || column > shown.length + 1) return '';
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - column + 1)));
  return `${String(line).padStart(5)} | ${shown}\n      | ${' '.repeat(column - 1)}${carets}\n`;
}

/** Prints problems; `text` is that of the file at `path`, and no other file has an excerpt. */
function report(diagnostics, { path, text }, format) {
  const excerptOf = (diagnostic) => (diagnostic.severity === 'note' || diagnostic.path !== path ? '' : excerpt(text, diagnostic));
  if (format === 'json') process.stderr.write(`${JSON.stringify({ diagnostics }, null, 2)}\n`);
  else
    for (const diagnostic of diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n${excerptOf(diagnostic)}`);
  return diagnostics.some(({ severity }) => severity === 'error') ? ERRORS : SUCCESS;
}

async function main() {
  let values, positionals;
  try {
    ({ values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true }));
  } catch (error) {
    return fail(error.message.split('. ')[0], "'--help' lists the options.");
  }
  const [verb, file, ...others] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return SUCCESS;
  }
  if (verb !== 'diagram' || !file || others.length > 0) return fail('A verb and a file are needed', 'Write: strata-diagrams diagram FILE.');
  const problem = problemOf(values, file);
  if (problem) return fail(...problem);
  const path = relative('.', resolve(file)).replaceAll('\\', '/');
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`The topology could not be read: ${error.message}`, 'Name a YAML file.');
  }
  const engine = await loadEngine();
  let drawn;
  try {
    drawn = engine.renderTopology(text, {
      path,
      theme: values.dark ? 'dark' : 'light',
      view: values.view,
      language: values.language,
      strict: values.strict,
      figure: Boolean(values.html || values.narrow),
      files: values.root ? readSite(values.root) : undefined,
    });
  } catch (error) {
    if (error.diagnostics) return report(error.diagnostics, {}, values.format);
    if (!(error instanceof RangeError)) throw error;
    return fail(error.reason, error.fix);
  }
  const result = values.text ? drawn.text : values.html ? drawn.html : values.narrow ? drawn.narrowSvg : drawn.svg;
  try {
    if (result && values.output) writeFileSync(values.output, result);
    else if (result) process.stdout.write(result);
  } catch (error) {
    return fail(`The output could not be written: ${error.message}`, 'Name a file in a folder that exists.');
  }
  return report(pathsFrom(values.root, drawn.diagnostics), { path, text }, values.format);
}

// A reader such as `head` closes the pipe when it has enough.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? SUCCESS : ERRORS));

process.exitCode = await main();
