// Keys of every page. Single keys can be switched off (WCAG 2.1.4) and are off while one types, holds a modifier or has a
// dialog open; Ctrl-K is always on.
import { openDialog } from "./dialog.js";
import { openPalette } from "./palette.js";
import { copyLink } from "./share.js";

const STORE = "lodestone-keys";

/** Key, what it does in words, and the act. */
export const KEYS = [
  ["/", "Search", () => document.querySelector("lodestone-search input")?.focus()],
  ["?", "This list of keys", () => openHelp()],
  ["c", "Compare scenarios", () => (document.querySelector("main a[href^='/compare']") ?? { click: () => location.assign("/compare") }).click()],
  ["s", "Copy title and link", () => copyLink()],
  ["d", "Go to the downloads", () => downloads()],
];

let stored = null;
try {
  stored = localStorage.getItem(STORE);
} catch {
  // Storage is switched off: the choice holds for this page.
}
let on = stored !== "off";

/** Switches single keys on or off. */
function choose(value) {
  on = value;
  try {
    localStorage.setItem(STORE, on ? "on" : "off");
  } catch {
    // As above.
  }
}

function downloads() {
  const first = ["main .source a[download]", "main a[download]", "main .takeaway button"]
    .map((which) => document.querySelector(which))
    .find((element) => element !== null);
  first?.scrollIntoView({ block: "center" });
  first?.focus();
}

/** Lists the keys, and lets them be switched off. */
export function openHelp() {
  openDialog("Keys", (box) => {
    const list = document.createElement("dl");
    list.className = "keys";
    for (const [key, does] of [...KEYS, ["Ctrl K", "Do anything by name"], ["Esc", "Close"]]) {
      const term = document.createElement("dt");
      for (const part of key.split(" ")) {
        const cap = document.createElement("kbd");
        cap.textContent = part;
        term.append(cap);
      }
      const what = document.createElement("dd");
      what.textContent = does;
      list.append(term, what);
    }
    const label = document.createElement("label");
    label.className = "keys-on";
    const check = document.createElement("input");
    check.type = "checkbox";
    check.checked = on;
    check.addEventListener("change", () => choose(check.checked));
    label.append(check, " Single keys are on");
    box.append(list, label);
  });
}

function isTyping(event) {
  const at = event.composedPath()[0];
  return at instanceof Element && at.closest("input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]");
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    openPalette();
    return;
  }
  if (!on || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  if (document.querySelector("dialog[open]")) return;
  const [, , act] = KEYS.find(([key]) => key === event.key) ?? [];
  if (!act) return;
  event.preventDefault();
  act();
});

// A button anywhere: <lodestone-commands><button>…</button></lodestone-commands> opens what Ctrl-K opens, and the help.
class Commands extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  handleEvent(event) {
    const pressed = event.target instanceof Element ? event.target.closest("button") : null;
    if (pressed) (pressed.dataset.opens === "keys" ? openHelp : openPalette)();
  }
}

customElements.define("lodestone-commands", Commands);
