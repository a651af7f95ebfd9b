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
      read.linked = read.linked.split(",").map(numbers);
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
  // Names of code, such as site.yml and --base-path, which are words too
  const compounds = (query) => [...query.toLowerCase().matchAll(/--([a-z][a-z0-9]*(?:(?:-|[._]|::)[a-z0-9]+)+)|[a-z0-9]+(?:(?:[._]|::)[a-z0-9]+)+/g)]
    .map(([name, option]) => option ?? name);
  const terms = (query) => {
    const all = words(query.normalize());
    // The last character of a run is already in the pair before it.
    return [...new Set(all.filter(([, start, end], i) => !(i && all[i - 1][1] < start && all[i - 1][2] >= end)).map(([word]) => word))];
  };

  // The weight of a match: in a short title, a title, a heading, often in the text, in the text
  const weights = [20, 14, 12, 5, 2];
  // Calls a function with the entries of the words with a prefix, and of others in the same files, until it returns true.
  const visit = async (prefix, call, most = Infinity) => {
    const starts = contents.words;
    const first = Math.max(0, starts.findLastIndex((start) => start <= prefix));
    for (let piece = first; piece < first + most && (piece === first || starts[piece]?.startsWith(prefix)); piece++) {
      for (const entry of await load(`w${piece}`, entries)) if (call(...entry)) return;
    }
  };
  // The results that are shown at once
  const shown = 8;
  // An English word without a common ending
  const stem = (word) => {
    if (language !== "en" || word.length < 5) return word;
    const [, base, doubled] = /^(.{3,}?)(?:(?<=([bdgmnprt])\2)(?:ing|ed|er)|ies|(?<=[^aeiou])y|ing|ed|(?<=s|x|z|ch|sh)es|(?<![su])s)$/.exec(word) ?? [];
    return base ? base.slice(0, base.length - !!doubled) : word;
  };
  const ending = /^(e?s|y|ies|[a-z]?(e|ed|ing|ers?|ions?))?$/;
  // The scores of a word in the parts of pages. Its other forms count nearly as much, and words that begin with it less.
  const score = async (term, alone) => {
    const found = { term, scores: new Float32Array(contents.parts) };
    const base = stem(term);
    const add = (lists, factor) => lists.split(",").forEach((list, rank) => {
      for (const part of numbers(list)) found.scores[part] = Math.max(found.scores[part], weights[rank] * factor);
    });
    await visit(base, (word, own, all) => {
      if (word === term) {
        found.whole ||= own;
        add(own, 2);
        if (all && base === term) { add(all, 1); return true; }
      } else if (language === "en" && word.startsWith(base) && ending.test(word.slice(base.length))) add(own, 1.3);
      // One letter is the beginning of too many words.
      else if (word.startsWith(term) && (term.length > 1 || alone)) add(own, 1);
    });
    return found;
  };
  const scored = (terms) => Promise.all(terms.map((term) => score(term, terms.length < 2)));

  // The number of typing errors between two words, or infinity for more than most: letters that are missing, too many, wrong, or in the wrong order
  const distance = (one, other, most) => {
    if (one === other) return 0;
    if (!most || Math.abs(one.length - other.length) > most) return Infinity;
    const after = (i, j, errors) => errors + distance(one.slice(i), other.slice(j), most - errors);
    if (one[0] === other[0]) return after(1, 1, 0);
    return Math.min(after(1, 0, 1), after(0, 1, 1), after(1, 1, 1), one[0] + one[1] === other[1] + other[0] ? after(2, 2, 1) : Infinity);
  };
  // What a reader may have meant by a word: two words or, if the site does not have it, the most frequent of the nearest
  const meaning = async ({ term, whole }) => {
    // Others write a word such as wsl2 as two.
    if (whole && !/^\p{L}+\d+$/u.test(term)) return [];
    const most = whole || term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
    const starts = [];
    let near = [], least = most, size = 0;
    const look = (prefix, files) => visit(prefix, (word, own) => {
      if (!own || word === term) return;
      if (term.startsWith(word) && word.length > 1) starts.unshift(word);
      const errors = distance(term, word, most);
      if (errors < least || (errors === least && own.length > size)) [least, size, near] = [errors, own.length, [word]];
    }, files);
    await look(term.slice(0, contents.words.filter((start) => start[0] === term[0]).length < 5 ? 1 : 2), 5);
    if (near.length) return near;
    for (const start of starts.slice(0, 2)) {
      const rest = term.slice(start.length);
      if ((rest.length > 1 || rest > 0) && (await score(rest)).whole) return [start, rest];
    }
    // The first letter is wrong: all words of a small index, else those with the second before it or without it
    const small = contents.words.length < 24;
    if (most) for (const prefix of small ? [""] : [term[1] + term[0] + term[2], term.slice(1, 4)]) await look(prefix, small ? 24 : 2);
    return near;
  };

  // The pages with the terms, or with most of them, best first: [score, the part with the best match]
  const rank = (found, names, enough = 1) => {
    const ends = [...contents.pages.slice(1), contents.parts];
    const has = found.map(({ scores }) => contents.pages.map((first, page) => scores.subarray(first, ends[page]).some(Boolean)));
    const counts = has.map((pages) => pages.filter(Boolean).length);
    // A rare word counts more. One on most pages, or of one letter, is optional.
    const rare = counts.map((count) => Math.log2(1.15 + ends.length / (1 + count)));
    const weight = rare.map((own, i) => enough < 1 && !counts[i] ? 0 : counts[i] > ends.length / 2 || found[i].term.length < 2 ? own / 1e6 : own);
    const whole = weight.reduce((sum, own) => sum + own, 0);
    const linked = contents.pages.map(() => 1);
    for (const pages of contents.linked) for (const page of pages) linked[page] += 0.2;
    return contents.pages.flatMap((first, page) => {
      const share = has.reduce((sum, pages, i) => sum + (pages[page] ? weight[i] : 0), 0) / whole;
      if (!share || share < enough - 0.001) return [];
      let part = first, all = 0, most = 0, named = 0;
      for (let at = first; at < ends[page]; at++) {
        let sum = 0, close = 0;
        found.forEach(({ scores }, i) => {
          // A title is that of each part.
          sum += rare[i] * Math.max(scores[at], scores[first] >= weights[1] ? scores[first] : 0);
          close += scores[at] && 100 + scores[at];
        });
        for (const { scores } of names) {
          named = Math.max(named, scores[at]);
          close += scores[at] * 100;
        }
        if (close > all) [part, all] = [at, close];
        most = Math.max(most, sum);
      }
      return [[most * (1 + named) * linked[page] * share ** 2 / (1 + 0.01 * (ends[page] - first)), part]];
    }).sort(([one], [other]) => other - one);
  };
  const usualAnchor = (heading) => heading.toLowerCase().replace(/[^a-z0-9 _-]/g, "").replaceAll(" ", "-");
  const textOf = async (part) => {
    const piece = contents.texts.findLastIndex((first) => first <= part);
    return (await load(`t${piece}`))[part - contents.texts[piece]];
  };
  // The first results, in the order that their texts show: how much of the title and the end of the address were asked for, where the phrase is, and how deep the page is
  const refine = async (pages, phrase, terms) => {
    const asked = new Set(terms.map(stem));
    const first = await Promise.all(pages.slice(0, shown).map(async ([value, part]) => {
      const [title, address, ...sections] = await textOf(part);
      const named = words(title);
      let factor = 1 + 0.3 * named.filter(([word]) => asked.has(stem(word))).length / (named.length || 1);
      const path = address.split(/\.html$|[\W_]/);
      if (path.some((_, i) => path.slice(i).join("") === terms.join(""))) factor *= 3;
      if (terms.length > 1) {
        if (sections.some(([, heading]) => heading.toLowerCase().includes(phrase))) factor *= 1.3;
        else if (sections.some(([, , text]) => text.toLowerCase().includes(phrase))) factor *= 1.5;
      }
      return [value * factor / (1 + 0.15 * address.split("/").length), part];
    }));
    return [...first.sort(([one], [other]) => other - one), ...pages.slice(shown)];
  };
  // The pages of a query, with its terms as they were understood
  const find = async (query) => {
    const wanted = terms(query);
    const names = await scored(compounds(query));
    const found = await scored(wanted);
    let pages = rank(found, names);
    // Two words that the site writes as one
    for (let i = 1; i < found.length; i++) {
      const [one, other] = found.slice(i - 1);
      const both = one.whole && (other.whole || pages.length >= shown) || await score(one.term + other.term);
      if (both.whole) {
        found.splice(--i, 2, both);
        pages = rank(found, names);
      }
    }
    let meant = found.map(({ term }) => [term]);
    if (pages.length < shown) {
      const near = await Promise.all(found.map(meaning));
      // A word that only begins others keeps its own meaning too.
      meant = near.map((own, i) => own.length && !found[i].scores.some(Boolean) ? own : [...meant[i], ...own]);
      await Promise.all(near.map(async (own, i) => {
        const [one, other = one] = await scored(own);
        one?.scores.forEach((score, part) => { found[i].scores[part] = Math.max(found[i].scores[part], Math.min(score, other.scores[part]) * 0.8); });
      }));
      pages = rank(found, names);
    }
    const partial = !pages.length;
    if (partial) pages = rank(found, names, 0.4);
    const understood = [...new Set(meant.flat())];
    const replaced = understood.filter((term) => !wanted.includes(term)).join(", ");
    return { pages: await refine(pages, replaced ? understood.join(" ") : query.toLowerCase().trim(), understood), wanted: understood, replaced, partial };
  };

  // The matches of the terms in a text: [start, end, terms]
  const hits = (text, wanted) => words(text)
    .map(([word, start, end]) => [start, end, wanted.filter((term) => term.length > 1 || wanted.length < 2 ? word.startsWith(term) || stem(word) === stem(term) : word === term)])
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
    const ranked = (sections.length ? sections : [["", "", ""]]).map(([written, heading, text, diagram]) => {
      const anchor = written === 0 ? usualAnchor(heading) : written;
      const inHeading = hits(heading, wanted), inText = hits(text, wanted);
      return { anchor, heading, text, diagram, terms: distinct([...inHeading, ...inText]), inHeading: diagram ? 0 : distinct(inHeading) };
    }).sort((one, other) => other.terms - one.terms || other.inHeading - one.inHeading);
    // A long section is in several parts with the same anchor.
    const best = ranked.filter(({ terms: own, anchor }, i) => own === ranked[0].terms && (own || !i) && ranked.findIndex((other) => other.anchor === anchor) === i).slice(0, 3);
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
      const items = await Promise.all(found.slice(from, from + shown).map(async ([, part]) => result(await textOf(part), wanted)));
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
      try {
        const { pages, wanted, replaced, partial } = await find(query);
        if (own !== run) return;
        found = pages;
        list.replaceChildren();
        more.hidden = true;
        await show(wanted, own);
        if (own !== run) return;
        const count = (messages[`results.${plurals.select(found.length)}`] ?? messages["results.other"]).replace("{0}", found.length.toLocaleString(language));
        status.textContent = !wanted.length ? messages.hint
          : !found.length ? `${messages.none} ${messages.suggestion}`
            : [partial ? messages.partial : replaced ? messages.replaced.replace("{0}", replaced) : "", count].filter(Boolean).join(" ");
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
      // Otherwise the first Escape only empties the field.
      if (event.key === "Escape" && !inPage) {
        event.preventDefault();
        place.close();
      }
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
      if (first && inPage) {
        field.input.value = new URLSearchParams(location.search).get("q") ?? "";
        field.search();
      }
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
  // A search field has an event of this name too.
  addEventListener("search", ({ target }) => { if (target === window) begin(); });
  begin();
})();
