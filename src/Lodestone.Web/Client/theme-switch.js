// <lodestone-theme>: wraps the select that chooses the theme.
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector("select");
    if (!select) return;
    select.value = globalThis.lodestoneTheme?.chosen ?? "system";
    select.addEventListener("change", () => globalThis.lodestoneTheme?.choose(select.value));
  }
}

customElements.define("lodestone-theme", ThemeSwitch);

// Pages are swapped in place: what the server does not know is put back.
function keep() {
  const theme = globalThis.lodestoneTheme;
  if (!theme) return;
  theme.choose(theme.chosen);
  for (const select of document.querySelectorAll("lodestone-theme select")) select.value = theme.chosen;
}

document.addEventListener("DOMContentLoaded", () => globalThis.Blazor?.addEventListener?.("enhancedload", keep));
