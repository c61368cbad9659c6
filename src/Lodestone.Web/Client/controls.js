import { titleAndLink } from "./share.js";

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
      // Fields that find by typing show a name; the address has what stands behind it.
      const found = [...(field instanceof HTMLInputElement ? (field.list?.options ?? []) : [])].find((o) => o.value === value);
      if (found) event.formData.set(name, found.dataset.value);
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
    await navigator.clipboard.writeText(this.dataset.text === "link" ? titleAndLink() : (this.dataset.text ?? ""));
    const said = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = said), 1500);
  }
}

if (navigator.clipboard) customElements.define("lodestone-copy", CopyText);

// What interactive parts show in the address bar: the state that a link to the page would open with.
globalThis.lodestoneAddress = (address) => history.replaceState(history.state, "", address);

// <lodestone-print>: prints the page.
class PrintPage extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  handleEvent() {
    print();
  }
}

customElements.define("lodestone-print", PrintPage);

// A slider and a number that say the same: data-twin names the other one.
document.addEventListener("input", (event) => {
  const twin = event.target instanceof HTMLInputElement && document.getElementById(event.target.dataset.twin ?? "");
  if (twin instanceof HTMLInputElement) twin.value = event.target.value;
});
