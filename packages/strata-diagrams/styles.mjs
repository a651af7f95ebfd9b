// Makes figure.css of the site's own stylesheet and colours, so that a figure looks the same everywhere.

/** The section of diagrams, and what their elements get in other colour modes. */
function rules(site) {
  const start = site.indexOf('/* Diagrams */');
  const section = site.slice(start, site.indexOf('\n\n', start));
  const modes = ['prefers-contrast: more', 'forced-colors: active'].map((mode) => {
    const block = site.slice(site.indexOf(`@media (${mode}){`)).split('\n}\n')[0];
    const own = block.match(/^ \.diagram-svg(?:[^{\n]*\{[^}\n]*\}|\{[\s\S]*?^ \})$/gm) ?? [];
    return `@media (${mode}){\n${own.join('\n')}\n}`;
  });
  if (start < 0 || modes.some((mode) => !mode.includes('.diagram-svg'))) throw new Error('site.css has no section of diagrams.');
  return [section, ...modes].join('\n');
}

/** The custom properties of the colours, on figures only: a page has variables of its own. */
function colours(tokens) {
  const page = [];
  const strata = [];
  let section = '';
  let name = '';
  for (const line of tokens.split('\n')) {
    const [, indent, key, light, dark] = line.match(/^( *)([a-z_]+):(?: \{ light: "(#\w+)", dark: "(#\w+)" \})?/) ?? [];
    if (!key) continue;
    const value = `light-dark(${light},${dark})`;
    if (indent.length === 0) section = key;
    else if (section === 'page') page.push(`--${key.replaceAll('_', '-')}:${value}`);
    else if (section === 'strata' && !light) name = key;
    else if (section === 'strata') strata.push([name, `--${key === 'ink' ? 'detail' : key}:${value}`]);
  }
  const classes = new Map();
  for (const [stratum, value] of strata) classes.set(stratum, [...(classes.get(stratum) ?? []), value]);
  return [
    `.diagram{${page.join(';')}}`,
    ...[...classes].map(([stratum, values]) => `.diagram .t-${stratum}{${values.join(';')}}`),
  ].join('\n');
}

export const stylesheet = ({ site, tokens, host }) => `${colours(tokens)}\n${rules(site)}\n${host}`;
