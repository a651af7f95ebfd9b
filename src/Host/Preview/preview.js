// Keeps a page of `strata preview` up to date: only the parts that changed are replaced, so that it neither flashes
// nor scrolls. Changes that the theme's scripts made to the page are kept; where they changed a part that is replaced,
// the page is reloaded. A build never writes this script.
(() => {
  const script = document.currentScript;
  const address = script.src;
  let hash = script.dataset.hash; // Of the page as shown.
  let served = null; // The page as served, before any script changed it.
  let source = null;

  const loading = new Map(); // From a style sheet to its new version, which is not part of the page until it is loaded.
  const isLoading = (node) => [...loading.values()].includes(node);

  class Conflict extends Error {}

  const parse = (html) => new DOMParser().parseFromString(html, "text/html");
  const runs = "script:not([type='application/ld+json'])";
  const require = (condition) => { if (!condition) throw new Conflict(); };
  const insert = (parent, nodes, before) => {
    for (const node of nodes) {
      require(!node.matches?.(runs) && !node.querySelector?.(runs)); // A script that is inserted this way does not run.
      parent.insertBefore(document.importNode(node, true), before);
    }
  };

  // Applies to `live` the changes that turn `old` into `next`.
  const patch = (live, old, next) => {
    if (old.isEqualNode(next)) return;
    require(live.nodeName === old.nodeName);
    if (old.nodeName !== next.nodeName || old.nodeName === "SCRIPT" || old.nodeType !== Node.ELEMENT_NODE) {
      require(live.isEqualNode(old));
      insert(live.parentNode, [next], live);
      live.remove();
      return;
    }
    for (const { name } of [...old.attributes, ...next.attributes]) {
      if (old.getAttribute(name) === next.getAttribute(name)) continue;
      if (next.hasAttribute(name)) live.setAttribute(name, next.getAttribute(name));
      else live.removeAttribute(name);
    }
    const settled = [...live.childNodes].filter((node) => !isLoading(node));
    patchChildren(live, settled, [...old.childNodes], [...next.childNodes]);
  };

  const patchChildren = (parent, live, old, next) => {
    require(live.length === old.length);
    const shorter = Math.min(old.length, next.length);
    let head = 0;
    while (head < shorter && old[head].isEqualNode(next[head])) head++;
    let tail = 0;
    while (tail < shorter - head && old.at(-1 - tail).isEqualNode(next.at(-1 - tail))) tail++;
    const removed = live.slice(head, live.length - tail);
    const added = next.slice(head, next.length - tail);
    if (removed.length === added.length) {
      removed.forEach((node, index) => patch(node, old[head + index], added[index]));
      return;
    }
    removed.forEach((node, index) => require(node.isEqualNode(old[head + index])));
    insert(parent, added, live[live.length - tail] ?? null);
    removed.forEach((node) => node.remove());
  };

  const show = (page) => {
    if (served === null && page.hash !== hash) return location.reload();
    const next = parse(page.html);
    if (served !== null && page.hash !== hash) {
      try {
        patch(document.head, served.head, next.head);
        patch(document.body, served.body, next.body);
      } catch (reason) {
        if (!(reason instanceof Conflict)) throw reason;
        return location.reload();
      }
    }
    [hash, served] = [page.hash, next];
  };

  // A style sheet is removed when its new version is loaded, unless the page has another one by then.
  const reload = (link, styles) => {
    loading.get(link)?.remove();
    const fresh = link.cloneNode();
    styles.searchParams.set("changed", Date.now());
    fresh.href = styles.href;
    const finish = (outdated) => {
      if (loading.get(link) !== fresh) return;
      loading.delete(link);
      outdated.remove();
    };
    fresh.addEventListener("load", () => finish(link.isConnected ? link : fresh));
    fresh.addEventListener("error", () => finish(fresh));
    loading.set(link, fresh);
    link.after(fresh);
  };

  const restyle = (paths) => {
    const links = [...document.querySelectorAll("link[rel=stylesheet]")];
    for (const link of links.filter((candidate) => !isLoading(candidate))) {
      const styles = new URL(link.href);
      if (paths.some((path) => decodeURI(styles.pathname).endsWith(path))) reload(link, styles);
    }
  };

  const element = (name, text, properties = {}) =>
    Object.assign(document.createElement(name), { textContent: text }, properties);
  const isEmpty = document.querySelector("meta[name=strata-preview]") !== null;
  const board = document.createElement("strata-diagnostics");
  const root = board.attachShadow({ mode: "open" });
  root.append(element("link", "", { rel: "stylesheet", href: new URL("preview.css", address).href }));

  // The panel has the theme that the reader chose, and the page gets padding below it.
  const theme = () => { board.dataset.theme = document.documentElement.dataset.theme ?? ""; };
  new MutationObserver(theme).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const close = () => {
    board.remove();
    document.documentElement.style.removeProperty("padding-block-end");
  };

  // Scrolls a long line to its carets.
  const scrollToCarets = (excerpt) => {
    const [line, carets] = excerpt.textContent.split("\n");
    const column = carets.indexOf("^") * (excerpt.scrollWidth / Math.max(line.length, carets.length));
    if (column > excerpt.clientWidth * 0.75) excerpt.scrollLeft = column - excerpt.clientWidth / 2;
  };

  const showErrors = (diagnostics) => {
    root.querySelector("section")?.remove();
    if (diagnostics.length === 0) return close();
    const panel = element("section", "", { ariaLabel: "Errors" });
    const bar = element("header", "");
    const hide = element("button", "Hide", { type: "button" });
    hide.addEventListener("click", close);
    bar.append(
      element("h2", diagnostics.length === 1 ? "1 error" : `${diagnostics.length} errors`, { role: "alert" }),
      element("p", isEmpty ? "The page appears when they are fixed." : "Below is the last version without errors."),
      hide
    );
    const list = element("ol", "");
    for (const { code, location, message, fix, excerpt, help } of diagnostics) {
      const item = element("li", "");
      item.append(element("p", location, { className: "location" }), element("p", message, { className: "message" }));
      if (fix) item.append(element("p", fix, { className: "fix" }));
      if (excerpt) item.append(element("pre", excerpt));
      item.append(help ? element("a", code, { href: help }) : element("span", code));
      list.append(item);
    }
    panel.append(bar, list);
    root.append(panel);
    theme();
    document.documentElement.insertBefore(board, document.body);
    document.documentElement.style.setProperty("padding-block-end", `${panel.offsetHeight}px`);
    panel.querySelectorAll("pre").forEach(scrollToCarets);
  };
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  const disconnect = () => { source?.close(); source = null; };
  const connect = () => {
    disconnect();
    source = new EventSource(new URL(`events?page=${encodeURIComponent(location.pathname)}`, address));
    source.addEventListener("page", (event) => show(JSON.parse(event.data)));
    source.addEventListener("styles", (event) => restyle(JSON.parse(event.data)));
    source.addEventListener("reload", () => location.reload());
    source.addEventListener("diagnostics", (event) => showErrors(JSON.parse(event.data)));
  };

  addEventListener("DOMContentLoaded", () => {
    script.remove(); // Not part of the page: the page as sent with events does not have it.
    document.body.normalize();
    connect();
  });
  // Browsers open at most six connections to a server, so a hidden page keeps none.
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
})();
