/** Options of a drawing. All are optional. */
export interface RenderOptions {
  /** The file, for messages; its name without the extension is the topology's id. Default: `topology.yml`. */
  path?: string;
  /** The line of the file at which the YAML begins, for a block in a page. Default: 1. */
  line?: number;
  /** The column at which its lines begin. Default: 1. */
  column?: number;
  /** Whether the YAML is a block in a page: the figure's id is made of its title. Default: false. */
  fence?: boolean;
  /** `stack`, `nested`, `relations` or `layers`. Default: the topology's own, or else `stack`. */
  view?: string;
  /** The id of the figure, and the prefix of all ids in it. Default: `fig-` and the topology's id, and a `view` other than `stack`. */
  id?: string;
  /** The caption as text. Default: the description of the picture. */
  caption?: string;
  /** The language of the words that the program adds: `en` or `de`, or one of `files`. Default: `en`. */
  language?: string;
  /** The colours of `svg` and `narrowSvg`; `html` follows the page. Default: `light`. */
  theme?: 'light' | 'dark';
  /** Whether warnings count as errors. Default: false. */
  strict?: boolean;
  /** Whether `html` and `narrowSvg` are made. Default: true. */
  figure?: boolean;
  /** The date for rules about support, `2026-11-30`. Default: that of the topology; without one they are skipped. */
  asOf?: string;
  /** Own vocabularies, catalogues, colours and words by path, such as `data/vocabularies/network.yml`. */
  files?: Record<string, string>;
}

export interface Diagnostic {
  code: string;
  severity: 'error' | 'warning' | 'note';
  path: string;
  line: number;
  column: number;
  length: number;
  message: string;
  fix: string;
}

/** A drawing. With an error in `diagnostics` its texts are empty. */
export interface Rendered {
  /** A file for wide screens, byte for byte what `strata diagram` writes. */
  svg: string;
  /** A file for narrow screens. */
  narrowSvg: string;
  /** The accessible figure: both pictures, caption, legend and text. Needs `strata-diagrams/figure.css`. */
  html: string;
  /** The description in plain text. */
  text: string;
  title: string;
  /** The size of the wide picture in CSS pixels, without its margin. */
  size: { width: number; height: number };
  diagnostics: Diagnostic[];
}

export interface Imported {
  /** `compose`, `kubernetes`, or empty for a text that is neither. */
  format: '' | 'compose' | 'kubernetes';
  /** The topology; empty if there are errors. */
  yaml: string;
  diagnostics: Diagnostic[];
}

export interface Engine {
  /** @throws RangeError for a view that does not exist, with a `reason` and a `fix`. */
  renderTopology(yaml: string, options?: RenderOptions): Rendered;
  importTopology(text: string, options?: { path?: string }): Imported;
  /** "Did you mean 'a'?" if a name is close to the word; otherwise empty. */
  suggest(word: string, names: string[]): string;
}

/** Loads the engine once. `url` is the folder of `dist/engine/`, if a bundler has moved it. */
export function loadEngine(options?: { url?: string | URL }): Promise<Engine>;
export function renderTopology(yaml: string, options?: RenderOptions): Promise<Rendered>;
export function importTopology(text: string, options?: { path?: string }): Promise<Imported>;
/** A diagnostic on one line: `file(line,column): error CODE: message fix`. */
export function formatDiagnostic(diagnostic: Diagnostic): string;
