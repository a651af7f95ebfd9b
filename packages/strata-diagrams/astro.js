// The Astro integration: adds the remark plug-in and the styles of figures, and has pages built again when a topology changes.
import { dirname } from 'node:path';
import { allSources, digestOf } from './files.js';
import remarkTopologies from './remark.js';

const FIX = "Import { unified } from '@astrojs/markdown-remark', and set markdown: { processor: unified() } in the configuration of Astro.";

/** @param {import('./plugin.js').PluginOptions} [options] */
export default function topologies(options = {}) {
  // Astro keeps built pages until its configuration changes, of which the options of plug-ins are a part.
  const digested = { ...options, digest: digestOf(options) };
  return {
    name: 'strata-diagrams',
    hooks: {
      'astro:config:setup': ({ config, injectScript }) => {
        const { processor } = config.markdown;
        if (processor?.name !== 'unified') throw new Error(`strata-diagrams needs the Markdown processor 'unified'. ${FIX}`);
        processor.options.remarkPlugins.push([remarkTopologies, digested]);
        injectScript('page-ssr', "import 'strata-diagrams/figure.css';");
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const { files, folders } = allSources(options);
        server.watcher.add([...folders, ...files]);
        server.watcher.on('all', async (_, path) => {
          if (!files.includes(path) && !(path.endsWith('.yml') && folders.includes(dirname(path)))) return;
          digested.digest = digestOf(options);
          await refreshContent();
          // Pages of MDX are modules, which are not part of the content.
          for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
          server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
