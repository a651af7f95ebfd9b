// Keeps a page of `strata preview` up to date: the parts of it that changed are exchanged, so that it neither flashes nor scrolls.
// What the theme's scripts made of the page stays; where they touched a part that changed, the page is loaded anew.
// A build never writes this script.
(() => {
  const own = document.currentScript;
  const address = own.src;
  let seen = own.dataset.seen;
  let written = null; // The page as the server wrote it, before any script saw it.
  let source = null;

  class Touched extends Error {}

  const parse = (html) => new DOMParser().parseFromString(html, "text/html");
  const runs = "script:not([type='application/ld+json'])";
  const demand = (fine) => { if (!fine) throw new Touched(); };
  const insert = (parent, nodes, before) => {
    for (const node of nodes) {
      demand(!node.matches?.(runs) && !node.querySelector?.(runs)); // A script that is inserted so does not run.
      parent.insertBefore(document.importNode(node, true), before);
    }
  };

  // Does to `live` what makes `old` into `next`.
  const exchange = (live, old, next) => {
    if (old.isEqualNode(next)) return;
    demand(live.nodeName === old.nodeName);
    if (old.nodeName !== next.nodeName || old.nodeName === "SCRIPT" || old.nodeType !== Node.ELEMENT_NODE) {
      demand(live.isEqualNode(old));
      insert(live.parentNode, [next], live);
      live.remove();
      return;
    }
    for (const { name } of [...old.attributes, ...next.attributes]) {
      if (old.getAttribute(name) === next.getAttribute(name)) continue;
      if (next.hasAttribute(name)) live.setAttribute(name, next.getAttribute(name));
      else live.removeAttribute(name);
    }
    exchangeChildren(live, [...live.childNodes], [...old.childNodes], [...next.childNodes]);
  };

  const exchangeChildren = (parent, live, old, next) => {
    demand(live.length === old.length);
    const shorter = Math.min(old.length, next.length);
    let head = 0;
    while (head < shorter && old[head].isEqualNode(next[head])) head++;
    let tail = 0;
    while (tail < shorter - head && old.at(-1 - tail).isEqualNode(next.at(-1 - tail))) tail++;
    const gone = live.slice(head, live.length - tail);
    const come = next.slice(head, next.length - tail);
    if (gone.length === come.length) {
      gone.forEach((node, index) => exchange(node, old[head + index], come[index]));
      return;
    }
    gone.forEach((node, index) => demand(node.isEqualNode(old[head + index])));
    insert(parent, come, live[live.length - tail] ?? null);
    gone.forEach((node) => node.remove());
  };

  const show = (page) => {
    if (written === null && page.seen !== seen) return location.reload();
    const next = parse(page.html);
    if (written !== null && page.seen !== seen) {
      try {
        exchange(document.head, written.head, next.head);
        exchange(document.body, written.body, next.body);
      } catch (reason) {
        if (!(reason instanceof Touched)) throw reason;
        return location.reload();
      }
    }
    [seen, written] = [page.seen, next];
  };

  // A style sheet is exchanged when the new one has come.
  const restyle = (paths) => {
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      const styles = new URL(link.href);
      if (!paths.some((path) => decodeURI(styles.pathname).endsWith(path))) continue;
      const fresh = link.cloneNode();
      styles.searchParams.set("changed", Date.now());
      fresh.href = styles.href;
      fresh.addEventListener("load", () => link.remove());
      link.after(fresh);
    }
  };

  const element = (name, text, properties = {}) => Object.assign(document.createElement(name), { textContent: text }, properties);
  const isEmpty = document.querySelector("meta[name=strata-preview]") !== null;
  const board = document.createElement("strata-mistakes");
  const root = board.attachShadow({ mode: "open" });
  root.append(element("link", "", { rel: "stylesheet", href: new URL("preview.css", address).href }));

  // The board has the theme that the reader chose, and the page has room for it at its end.
  const theme = () => { board.dataset.theme = document.documentElement.dataset.theme ?? ""; };
  new MutationObserver(theme).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const close = () => {
    board.remove();
    document.documentElement.style.removeProperty("padding-block-end");
  };

  // A long line is scrolled to its mistake.
  const scrollToMistake = (excerpt) => {
    const [line, carets] = excerpt.textContent.split("\n");
    const column = carets.indexOf("^") * (excerpt.scrollWidth / Math.max(line.length, carets.length));
    if (column > excerpt.clientWidth * 0.75) excerpt.scrollLeft = column - excerpt.clientWidth / 2;
  };

  const complain = (mistakes) => {
    root.querySelector("section")?.remove();
    if (mistakes.length === 0) return close();
    const panel = element("section", "", { ariaLabel: "Mistakes" });
    const bar = element("header", "");
    const hide = element("button", "Hide", { type: "button" });
    hide.addEventListener("click", close);
    bar.append(element("h2", mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`, { role: "alert" }), element("p", isEmpty ? "The page appears when they are mended." : "Beneath is the page as it last was."), hide);
    const list = element("ol", "");
    for (const { code, place, what, cure, excerpt, help } of mistakes) {
      const item = element("li", "");
      item.append(element("p", place, { className: "place" }), element("p", what, { className: "what" }));
      if (cure) item.append(element("p", cure, { className: "cure" }));
      if (excerpt) item.append(element("pre", excerpt));
      item.append(help ? element("a", code, { href: help }) : element("span", code));
      list.append(item);
    }
    panel.append(bar, list);
    root.append(panel);
    theme();
    document.documentElement.insertBefore(board, document.body);
    document.documentElement.style.setProperty("padding-block-end", `${panel.offsetHeight}px`);
    panel.querySelectorAll("pre").forEach(scrollToMistake);
  };
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  const disconnect = () => { source?.close(); source = null; };
  const connect = () => {
    disconnect();
    source = new EventSource(new URL(`events?page=${encodeURIComponent(location.pathname)}`, address));
    source.addEventListener("page", (event) => show(JSON.parse(event.data)));
    source.addEventListener("styles", (event) => restyle(JSON.parse(event.data)));
    source.addEventListener("reload", () => location.reload());
    source.addEventListener("mistakes", (event) => complain(JSON.parse(event.data)));
  };

  addEventListener("DOMContentLoaded", () => {
    own.remove(); // No part of the page: what the server writes of it next has no such tag.
    document.body.normalize();
    connect();
  });
  // Browsers open six connections to a server: a page that nobody sees keeps none.
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
})();
