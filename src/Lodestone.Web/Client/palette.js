// Ctrl-K: everything by name. Pages and acts of this page come from the page itself, the rest from the search.
import { Choices } from "./choices.js";
import { openDialog } from "./dialog.js";
import { openHelp } from "./keys.js";
import { copyLink } from "./share.js";

const MOST = 40;
const FOUND = 12;
const WAIT = 90;

/** Acts and pages, in the order they are listed. */
function commands() {
  const go = (title, address) => ({ title, kind: "page", act: () => location.assign(address) });
  const theme = (title, name) => ({
    title: `Theme: ${title}`,
    kind: "action",
    act: () => {
      globalThis.lodestoneTheme?.choose(name);
      for (const select of document.querySelectorAll("lodestone-theme select")) select.value = name;
    },
  });
  const press = (title, element) => ({ title, kind: "action", act: () => element.click() });
  const downloads = (which) =>
    [...document.querySelectorAll(which)].map((a) => press(`Download: ${a.ariaLabel ?? a.textContent.trim()}`, a));
  return [
    go("Home", "/"),
    ...[...document.querySelectorAll(".rooms a")].map((a) => go(a.textContent.trim(), a.getAttribute("href"))),
    go("Briefs of places", "/brief/place"),
    go("Briefs of goods", "/brief/good"),
    { title: "Copy title and link (share)", kind: "action", act: copyLink },
    ...downloads("main a[download]:not(.table-files a)"),
    ...[...document.querySelectorAll("main button[data-export]")].map((b) =>
      press(`Download: picture of ${b.dataset.chart} (.${b.dataset.export})`, b),
    ),
    ...[...document.querySelectorAll("lodestone-embed")].map((e) => press(`Embed: ${e.dataset.chart}`, e.querySelector("button"))),
    ...downloads("main .table-files a"),
    { title: "Print", kind: "action", act: () => print() },
    theme("as the system", "system"),
    theme("light", "light"),
    theme("dark", "dark"),
    theme("high contrast", "contrast"),
    { title: "Keys: list them, or switch them off", kind: "action", act: openHelp },
  ].filter((c, i, all) => all.findIndex((other) => other.title === c.title) === i);
}

/** Those of which every word begins a word that is asked for. */
function matching(list, text) {
  const asked = text.toLowerCase().split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
  return list.filter((c) => {
    const words = c.title.toLowerCase().split(/[^\p{L}\p{N}.]+/u);
    return asked.every((a) => words.some((w) => w.startsWith(a) || w.startsWith(`.${a}`)));
  });
}

/** Opens the palette. */
export function openPalette() {
  openDialog("Do anything by name", (box, close) => {
    const known = commands();
    const input = document.createElement("input");
    input.type = "text";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-label", "Page, good, place, scenario or action");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", "palette-list");
    input.setAttribute("autofocus", "");
    input.autocomplete = "off";
    input.spellcheck = false;
    input.placeholder = "dark, japan, download csv, ban gallium …";
    const list = document.createElement("ul");
    list.id = "palette-list";
    list.className = "palette-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "What fits");
    const status = document.createElement("span");
    status.className = "unseen";
    status.setAttribute("role", "status");

    const pick = (row) => {
      close();
      row.act();
    };
    const choices = new Choices(input, list, pick);
    let asked = 0;
    let timer;
    let shownFor = "";
    let pending = Promise.resolve();
    const show = (rows) => {
      const first = rows.slice(0, MOST);
      const kept = first.findIndex((r) => r.title === choices.current?.title);
      choices.show(first);
      // Enter does the first one, or what was chosen and is still there.
      choices.move(1 + Math.max(0, kept));
      list.hidden = first.length === 0;
      input.setAttribute("aria-expanded", String(first.length > 0));
      status.textContent = first.length === 0 ? "nothing found" : `${first.length} found`;
    };
    const ask = async (text) => {
      const number = ++asked;
      const own = matching(known, text);
      choices.show([]);
      show(own);
      if (text.length === 0) return;
      const answer = await fetch(`/search.json?q=${encodeURIComponent(text)}&most=${FOUND}`).catch(() => null);
      if (!answer?.ok || number !== asked) return;
      const { rows } = await answer.json();
      if (number !== asked) return;
      // What is chosen stays where it is: what the search finds comes after.
      show([...own, ...rows.map((r) => ({ title: r.title, kind: r.kind, act: () => location.assign(r.address) }))]);
    };
    const start = () => {
      clearTimeout(timer);
      shownFor = input.value.trim();
      pending = ask(shownFor);
    };
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(start, WAIT);
    });
    input.addEventListener("keydown", async (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        choices.move(step);
      } else if (event.key === "Enter") {
        event.preventDefault();
        // Whoever types faster than the answers come means what is written now.
        if (input.value.trim() !== shownFor) start();
        if (!choices.current) await pending;
        if (choices.current) pick(choices.current);
      }
    });
    show(known);
    box.append(input, list, status);
  });
}
