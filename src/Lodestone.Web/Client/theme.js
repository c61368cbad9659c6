// Runs before the page is drawn: the theme that was chosen here last, else that of the system.
const KEY = "lodestone-theme";
const THEMES = ["system", "light", "dark", "contrast"];

let chosen = "system";
try {
  const stored = localStorage.getItem(KEY);
  chosen = THEMES.includes(stored) ? stored : "system";
} catch {
  // Storage is switched off: the theme holds for this page.
}

apply(chosen);
globalThis.lodestoneTheme = {
  get chosen() {
    return chosen;
  },
  choose(theme) {
    chosen = THEMES.includes(theme) ? theme : "system";
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // As above.
    }
    apply(chosen);
  },
};

// Paper is white, whatever the screen is.
addEventListener("beforeprint", () => apply("light"));
addEventListener("afterprint", () => apply(chosen));

function apply(theme) {
  if (theme === "system") {
    document.documentElement.removeAttribute("data-theme");
  } else {
    document.documentElement.setAttribute("data-theme", theme);
  }
}
