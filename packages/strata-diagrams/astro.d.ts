import type { PluginOptions } from './plugin.js';

/** The Astro integration: `integrations: [topologies(options)]`. It needs `markdown: { processor: unified() }`. */
export default function topologies(options?: PluginOptions): { name: string; hooks: Record<string, (parameters: any) => void> };
