import type { PluginOptions } from './plugin.js';

/** The markdown-it plug-in: `md.use(topologies, options)`. */
export default function topologies(markdown: any, options?: PluginOptions): void;
