#!/usr/bin/env node
// `strata-diagrams diagram FILE`: as `strata diagram FILE`, without the formats that need more than this package.
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatDiagnostic, loadEngine } from './index.js';
import { readSite } from './figures.js';

const USAGE = `Usage: strata-diagrams diagram FILE [options]

  --text             Write a description in plain text instead of SVG.
  --html             Write the figure for a page.
  --view VIEW        The view: layers, nested, relations or stack.
  --dark             Use the dark colours.
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

/** The line of a problem with carets below it. */
function excerpt(text, { line, column, length }) {
  const shown = text.split(/\r?\n/)[line - 1]?.replaceAll('\t', '→');
  if (shown === undefined || column > shown.length + 1) return '';
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - column + 1)));
  return `${String(line).padStart(5)} | ${shown}\n      | ${' '.repeat(column - 1)}${carets}\n`;
}

function report(diagnostics, text, format) {
  if (format === 'json') process.stderr.write(`${JSON.stringify({ diagnostics }, null, 2)}\n`);
  else
    for (const diagnostic of diagnostics)
      process.stderr.write(`${formatDiagnostic(diagnostic)}\n${diagnostic.severity === 'note' ? '' : excerpt(text, diagnostic)}`);
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
      path: relative('.', resolve(file)).replaceAll('\\', '/'),
      theme: values.dark ? 'dark' : 'light',
      view: values.view,
      language: values.language,
      strict: values.strict,
      figure: Boolean(values.html),
      files: values.root ? readSite(values.root) : undefined,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fail(...error.message.split(/(?<=one topology\.) /));
  }
  const result = values.text ? drawn.text : values.html ? drawn.html : drawn.svg;
  if (result && values.output) writeFileSync(values.output, result);
  else if (result) process.stdout.write(result);
  return report(drawn.diagnostics, text, values.format);
}

process.exitCode = await main();
