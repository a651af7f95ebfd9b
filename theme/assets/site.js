// The light or dark theme. This script is in the head and blocks rendering, so that a page never appears in the wrong theme first.
// Without script, the site follows the system, and the button stays hidden.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const stored = () => {
    try { return localStorage.getItem("theme"); } catch { return null; }
  };
  const store = (theme) => {
    try {
      if (theme) localStorage.setItem("theme", theme);
      else localStorage.removeItem("theme");
    } catch { /* Storage is blocked: the choice applies to this page only. */ }
  };
  const apply = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  const dark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

  apply(stored());
  // Show elements that need script, and hide their replacements.
  root.classList.add("js");
  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("button.theme");
    if (!button) return;
    const show = () => button.setAttribute("aria-pressed", dark());
    button.addEventListener("click", () => {
      const next = dark() ? "light" : "dark";
      // Choosing the theme of the system means following the system again.
      const choice = (next === "dark") === system.matches ? null : next;
      apply(choice);
      store(choice);
      show();
    });
    system.addEventListener("change", show);
    addEventListener("storage", (event) => {
      if (event.key === "theme") { apply(event.newValue); show(); }
    });
    show();
    button.hidden = false;
  });
})();

// Search: its script is loaded on first use, and then listens for "search" itself.
(() => {
  let started = false;
  const search = () => {
    const button = document.querySelector("button.find");
    if (!button) return false;
    if (started) dispatchEvent(new Event("search"));
    else document.head.append(Object.assign(document.createElement("script"), { src: button.dataset.script }));
    return started = true;
  };
  addEventListener("click", (event) => { if (event.target.closest("button.find")) search(); });
  addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const wanted = ctrlKey || metaKey ? key.toLowerCase() === "k" && !altKey : key === "/" && !target.closest("input,textarea,select,[contenteditable]");
    if (wanted && search()) event.preventDefault();
  });
  addEventListener("DOMContentLoaded", () => { if (document.querySelector(".search-panel")) search(); });
})();

// A button that copies code, without the removed lines of a diff. It requires https or localhost.
addEventListener("DOMContentLoaded", () => {
  if (!navigator.clipboard) return;
  const { copy, copied } = document.body.dataset;
  for (const code of document.querySelectorAll(".code > pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = copy;
    button.addEventListener("click", async () => {
      const kept = code.cloneNode(true);
      for (const gone of kept.querySelectorAll("del")) gone.remove();
      await navigator.clipboard.writeText(kept.textContent);
      button.textContent = copied;
      setTimeout(() => { button.textContent = copy; }, 2000);
    });
    code.after(button);
  }
});
