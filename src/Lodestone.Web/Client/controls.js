// <lodestone-form>: a form that asks again as soon as one of its choices changes; without script its button does the same.
class AutoForm extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", this);
  }

  disconnectedCallback() {
    this.removeEventListener("change", this);
  }

  handleEvent(event) {
    const form = event.target?.form;
    if (!form || !this.contains(form)) return;
    const other = form.elements.namedItem(event.target.dataset.excludes ?? "");
    if (other instanceof HTMLSelectElement && event.target.value !== "") other.value = "";
    form.requestSubmit();
  }
}

customElements.define("lodestone-form", AutoForm);

// Parameters that stand at their usual value are left out of the address.
document.addEventListener(
  "formdata",
  (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "get") return;
    for (const [name, value] of [...event.formData]) {
      const field = form.elements.namedItem(name);
      const usual = field instanceof Element ? field.getAttribute("data-usual") : null;
      if (value === "" || (usual !== null && usual === value)) event.formData.delete(name);
    }
  },
  true,
);

// <lodestone-copy data-text="…">: copies text; the button says that it did. Shown where copying is possible.
class CopyText extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  async handleEvent(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    const text = this.dataset.text === "link" ? `${document.title}\n${location.href}` : (this.dataset.text ?? "");
    await navigator.clipboard.writeText(text);
    const said = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = said), 1500);
  }
}

if (navigator.clipboard) customElements.define("lodestone-copy", CopyText);

// "/" goes to the search box, as on other reference sites.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target;
  if (at instanceof Element && at.closest("input, textarea, select, [contenteditable]")) return;
  const box = document.querySelector("lodestone-search input");
  if (box) {
    event.preventDefault();
    box.focus();
  }
});

// What interactive parts show in the address bar: the state that a link to the page would open with.
globalThis.lodestoneAddress = (address) => history.replaceState(history.state, "", address);

// A slider and a number that say the same: data-twin names the other one.
document.addEventListener("input", (event) => {
  const twin = event.target instanceof HTMLInputElement && document.getElementById(event.target.dataset.twin ?? "");
  if (twin instanceof HTMLInputElement) twin.value = event.target.value;
});
