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

// Pages are swapped in place: the attribute that the server does not know is put back.
const keep = () => globalThis.lodestoneTheme?.choose(globalThis.lodestoneTheme.chosen);
document.addEventListener("DOMContentLoaded", () => globalThis.Blazor?.addEventListener?.("enhancedload", keep));
