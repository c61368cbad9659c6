// <lodestone-embed data-chart="…" data-title="…" data-height="…rem">: the code that shows the chart, as it is now, in another page.
import { button, openDialog } from "./dialog.js";
import { say } from "./share.js";

/** Room for the sentence, the source and the way back, in px. */
const AROUND = 420;
const LOWEST = 320;

/** Height of a chart that does not state it in rem. */
const USUAL = 24;

class EmbedCode extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  handleEvent(event) {
    if (!(event.target instanceof Element && event.target.closest("button"))) return;
    openDialog("Embed this chart", (box) => {
      const note = document.createElement("p");
      note.textContent =
        "The frame shows the sentence, the chart, its source and a link back, as the address has it now. It sets no cookies.";
      const label = document.createElement("label");
      label.textContent = "Code for your page";
      const field = document.createElement("textarea");
      field.readOnly = true;
      field.rows = 6;
      field.value = this.#code();
      field.setAttribute("autofocus", "");
      label.append(field);
      const acts = document.createElement("div");
      acts.className = "takeaway";
      const look = document.createElement("a");
      look.className = "button";
      look.href = this.#address();
      look.target = "_blank";
      look.rel = "noopener";
      look.textContent = "Look at it";
      acts.append(
        button("Copy the code", async () => {
          field.select();
          await navigator.clipboard.writeText(field.value).then(
            () => say("Code copied"),
            () => say("Copy the marked text"),
          );
        }),
        look,
      );
      box.append(note, label, acts);
    });
  }

  #address() {
    const address = new URL(`/embed${location.pathname}${location.search}`, location.origin);
    address.searchParams.set("chart", this.dataset.chart);
    return address.href;
  }

  #code() {
    const frame = document.createElement("iframe");
    frame.src = this.#address();
    frame.title = this.dataset.title;
    frame.width = "100%";
    const tall = Number.parseFloat(this.dataset.height) || USUAL;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    frame.height = String(Math.round(Math.max(LOWEST, tall * rem + AROUND)));
    frame.loading = "lazy";
    frame.style.border = "0";
    return frame.outerHTML;
  }
}

customElements.define("lodestone-embed", EmbedCode);
