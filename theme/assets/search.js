// The search of the site: in a dialog, or in a page that contains it. The index is split into scripts, so that it also works from
// disk. input/docs/publish/search.md documents their contents.
(() => {
  const script = document.currentScript.src;
  const root = new URL("..", script);
  const onDisk = root.protocol === "file:";
  const folder = new URL(".", new URL(document.querySelector("button.find").dataset.index, document.baseURI));
  const language = document.documentElement.lang || "en";
  const make = (name, properties = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  };

  // Files of the index
  const waiting = {};
  const pieces = {};
  let contents;
  window.strataSearch = (name, value) => waiting[name](value);
  const load = (name, read = (value) => value) => pieces[name] ??= new Promise((resolve, reject) => {
    waiting[name] = (value) => resolve(read(value));
    const src = new URL(`${name}.js${contents ? `?${contents.version}` : ""}`, folder);
    // A failed request is retried.
    document.head.append(make("script", { src, onerror: () => { delete pieces[name]; reject(name); } }));
  });

  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const numbers = (list) => {
    const found = [];
    let at = -1, gap = 0, shift = 0;
    for (let i = 0; i < list.length; i++) {
      const six = letters.indexOf(list[i]);
      if (list[0] === "*") {
        for (let bit = 0; i && bit < 6; bit++) if (six >> bit & 1) found.push((i - 1) * 6 + bit);
      } else {
        gap |= (six & 31) << shift;
        shift += 5;
        if (six < 32) { found.push(at += gap + 1); gap = shift = 0; }
      }
    }
    return found;
  };
  const entries = (text) => {
    let word = "";
    return text.split(" ").map((entry) => {
      const end = entry.indexOf(",");
      word = word.slice(0, letters.indexOf(entry[0])) + entry.slice(1, end);
      return [word, ...entry.slice(end + 1).split(";")];
    });
  };
  const open = async () => {
    if (!contents) {
      const read = await load("contents");
      for (const key of ["pages", "texts"]) read[key] = numbers(read[key]);
      read.words = read.words.split(" ");
      contents = read;
    }
  };

  // Words, normalized as in the index
  const spelled = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize().toLowerCase()
    .replace(/[ßæœøłđðþıς]/g, (letter) => spelled[letter]).slice(0, 24).replace(/[\ud800-\udbff]$/, "");
  const unspaced = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const letter = "[\\p{L}\\p{Nd}\\p{M}]";
  const pattern = new RegExp(`((?:(?=${letter})[${unspaced}])+)|(?:(?![${unspaced}])${letter})+[#+]{0,2}`, "gu");
  // Each word with its position: [word, start, end]
  const words = (text) => [...text.matchAll(pattern)].flatMap(({ 0: word, 1: run, index }) => {
    if (!run) return [[fold(word), index, index + word.length]];
    const signs = [...run];
    return signs.map((sign, i) => {
      const pair = sign + (signs[i + 1] ?? "");
      const start = index;
      index += sign.length;
      return [fold(pair), start, start + pair.length];
    });
  }).filter(([word]) => word);
  const terms = (query) => {
    const all = words(query.normalize());
    // The last character of a run is already in the pair before it.
    return [...new Set(all.filter(([, start, end], i) => !(i && all[i - 1][1] < start && all[i - 1][2] >= end)).map(([word]) => word))];
  };

  // The weight of a match: in a short title, a title, a heading, often in the text, in the text. A whole word counts double.
  const weights = [24, 16, 6, 2, 1];
  const score = async (term) => {
    const scores = new Float32Array(contents.parts);
    const add = (lists, factor) => lists.split(",").forEach((list, rank) => {
      for (const part of numbers(list)) scores[part] = Math.max(scores[part], weights[rank] * factor);
    });
    const starts = contents.words;
    let piece = 0;
    while (starts[piece + 1] <= term) piece++;
    const first = piece;
    for (; piece === first || starts[piece]?.startsWith(term); piece++) {
      for (const [word, own, begun] of await load(`w${piece}`, entries)) {
        if (word === term) {
          add(own, 2);
          if (begun) { add(begun, 1); return scores; }
        } else if (word.startsWith(term)) add(own, 1);
      }
    }
    return scores;
  };

  // The pages with all terms, best first: [score, the section with the best match]
  const find = async (wanted) => {
    const scores = await Promise.all(wanted.map(score));
    const pages = contents.pages.map((first, page) => {
      const best = wanted.map(() => 0);
      let part = first, most = 0;
      for (let at = first; at < (contents.pages[page + 1] ?? contents.parts); at++) {
        let sum = 0;
        scores.forEach((own, term) => {
          best[term] = Math.max(best[term], own[at]);
          sum += own[at] && own[at] + 100;
        });
        if (sum > most) [part, most] = [at, sum];
      }
      return [best, part];
    });
    // A rare word counts more.
    const rare = wanted.map((_, term) => Math.log2(1 + pages.length / (1 + pages.filter(([best]) => best[term]).length)) + 1);
    return pages.filter(([best]) => best.every(Boolean))
      .map(([best, part]) => [best.reduce((sum, own, term) => sum + own * rare[term], 0), part])
      .sort(([one], [other]) => other - one);
  };

  // The matches of the terms in a text: [start, end, terms]
  const hits = (text, wanted) => words(text)
    .map(([word, start, end]) => [start, end, wanted.filter((term) => word.startsWith(term))])
    .filter(([, , meant]) => meant.length);
  const distinct = (found) => new Set(found.flatMap(([, , meant]) => meant)).size;
  const mark = (text, wanted, from = 0, to = text.length) => {
    const marked = document.createDocumentFragment();
    let at = from;
    for (const [start, end] of hits(text, wanted)) {
      if (end <= at || end > to) continue;
      marked.append(text.slice(at, Math.max(at, start)), make("mark", { className: "t-sandstone", textContent: text.slice(Math.max(at, start), end) }));
      at = end;
    }
    marked.append(text.slice(at, to));
    return marked;
  };
  // The sentence with the most matches, truncated around the first match if it is long
  const longest = 220;
  const sentence = (text, wanted) => {
    let best, most = -1, index = 0;
    for (const segment of text.split(/(?<=[.!?…]["'”’)\]]*\s)|(?<=[。！？\n])/)) {
      const found = hits(segment, wanted);
      if (distinct(found) > most) [best, most] = [[index, segment.trimEnd().length, found[0]?.[0] ?? 0], distinct(found)];
      index += segment.length;
    }
    if (!best) return "";
    let [from, length, first] = best;
    const end = from + length;
    if (length > longest && first > 80) from = text.indexOf(" ", from + first - 60) + 1 || from + first;
    const to = end - from > longest ? Math.max(text.lastIndexOf(" ", from + longest), from + longest / 2) : end;
    const marked = mark(text, wanted, from, to);
    if (from > best[0]) marked.prepend("… ");
    if (to < end) marked.append(" …");
    return marked;
  };

  const link = (address, anchor, ...inside) => {
    // A folder of content may have a name such as "https:".
    const href = new URL(`./${onDisk ? address.replace(/(^|\/)$/, "$1index.html") : address}`, root);
    if (anchor) href.hash = anchor;
    return make("a", { href }, ...inside);
  };
  // A page with up to three sections that match the most terms
  const result = ([title, address, ...sections], wanted) => {
    const ranked = sections.map(([anchor, heading, text, diagram]) => {
      const inHeading = hits(heading, wanted), inText = hits(text, wanted);
      return { anchor, heading, text, diagram, terms: distinct([...inHeading, ...inText]), inHeading: diagram ? 0 : distinct(inHeading) };
    }).sort((one, other) => other.terms - one.terms || other.inHeading - one.inHeading);
    const best = ranked.filter(({ terms: own }, i) => own === ranked[0].terms && (own || !i)).slice(0, 3);
    const item = make("li");
    best.forEach(({ anchor, heading, text, diagram, terms: own }, i) => {
      const about = make("span", { className: diagram ? "where drawn" : "where" });
      if (diagram) about.append(make("b", { textContent: contents.messages.diagram }), " ");
      about.append(mark(heading, wanted));
      item.append(link(address, own ? anchor : "", ...i ? [] : [make("strong", {}, mark(title, wanted))], ...heading ? [about] : [], make("span", { className: "said" }, sentence(text, wanted))));
    });
    return item;
  };

  // The search field and its results, in a dialog or in the page
  const shown = 8;
  const build = (place, inPage) => {
    const messages = contents.messages;
    const input = make("input", { type: "search", autocomplete: "off", spellcheck: false, placeholder: messages.label, ariaLabel: messages.label, enterKeyHint: "search" });
    const form = make("form", { role: "search" }, input);
    const status = make("p", { className: "status", role: "status", textContent: messages.hint });
    const list = make("ol");
    const more = make("button", { type: "button", className: "more", textContent: messages.more, hidden: true });
    let last = "", run = 0, found = [];
    const plurals = new Intl.PluralRules(language);
    const show = async (wanted, own) => {
      const from = list.children.length;
      const items = await Promise.all(found.slice(from, from + shown).map(async ([, part]) => {
        let piece = 0;
        while (contents.texts[piece + 1] <= part) piece++;
        return result((await load(`t${piece}`))[part - contents.texts[piece]], wanted);
      }));
      if (own !== run) return;
      list.append(...items);
      more.hidden = list.children.length >= found.length;
      more.onclick = async () => { await show(wanted, own); list.children[from + shown]?.querySelector("a").focus(); };
    };
    const search = async () => {
      const query = input.value.trim();
      if (query === last) return;
      last = query;
      const own = ++run;
      if (inPage) try { history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname); } catch { /* A browser may block it for local files. */ }
      const wanted = terms(query);
      try {
        const pages = wanted.length ? await find(wanted) : [];
        if (own !== run) return;
        found = pages;
        list.replaceChildren();
        more.hidden = true;
        await show(wanted, own);
        if (own !== run) return;
        status.textContent = !wanted.length ? messages.hint : found.length
          ? (messages[`results.${plurals.select(found.length)}`] ?? messages["results.other"]).replace("{0}", found.length.toLocaleString(language))
          : `${messages.none} ${messages.suggestion}`;
      } catch {
        last = null;
        status.textContent = messages.failed;
      }
    };
    let timer;
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 120); });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (inPage) search().then(() => list.querySelector("a")?.focus());
      else location.href = `${link(contents.page).href}?q=${encodeURIComponent(input.value.trim())}`;
    });
    place.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      // Typing while a result has focus continues the query.
      if (event.key === "Backspace" || (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey)) input.focus();
      if (!step) return;
      const links = [...list.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      if (at < 0 && (step < 0 || document.activeElement !== input)) return;
      event.preventDefault();
      (links[at + step] ?? (step < 0 ? input : links[at]))?.focus();
    });
    place.append(form, status, list, more);
    return { input, search };
  };

  const styled = new Promise((done) => {
    const href = new URL("search.css", script).href;
    if ([...document.styleSheets].some((sheet) => sheet.href === href)) return done();
    document.head.append(make("link", { rel: "stylesheet", href, onload: done, onerror: done }));
  });
  let dialog, field;
  const start = async () => {
    await Promise.all([open(), styled]);
    const place = document.querySelector("main .search-panel");
    if (place) {
      const inPage = place.closest(".search");
      const first = !place.firstChild;
      if (first) field = build(place, inPage);
      if (first && inPage) field.input.value = new URLSearchParams(location.search).get("q") ?? "";
      if (first && inPage) field.search();
      if (inPage || !first) field.input.focus();
      return;
    }
    if (!dialog?.isConnected) {
      dialog = make("dialog", { className: "search-panel", ariaLabel: contents.messages.title });
      field = build(dialog, false);
      dialog.append(make("p", { className: "keys", ariaHidden: "true", textContent: contents.messages.keys }));
      dialog.querySelector("form").append(make("button", { type: "button", className: "close", ariaLabel: contents.messages.close, onclick: () => dialog.close() }));
      // A click outside the dialog closes it, and so does a link to the current page.
      dialog.addEventListener("click", ({ target }) => { if (target === dialog || target.closest("a")) dialog.close(); });
      document.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
    field.input.select();
  };
  const begin = () => start().catch(() => {});
  addEventListener("search", begin);
  begin();
})();
