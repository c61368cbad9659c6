import { Choices } from "./choices.js";

// <lodestone-search>: suggestions below the search box (ARIA combobox with a list). Enter without a choice opens the results page.
class SearchBox extends HTMLElement {
  #input;
  #list;
  #status;
  #choices;
  #asked = 0;
  #shownFor = "";
  #timer;

  connectedCallback() {
    this.#input = this.querySelector("input");
    this.#list = this.querySelector("[role=listbox]");
    this.#status = this.querySelector("[role=status]");
    if (!this.#input || !this.#list || this.#input.dataset.ready) return;
    this.#input.dataset.ready = "1";
    this.#choices = new Choices(this.#input, this.#list, (row) => this.#go(row.address));
    this.#input.addEventListener("input", () => this.#soon());
    this.#input.addEventListener("keydown", (e) => this.#key(e));
    this.#input.addEventListener("blur", () => setTimeout(() => this.#close(), 150));
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), 90);
  }

  async #ask() {
    const text = this.#input.value.trim();
    const number = ++this.#asked;
    if (text.length === 0) {
      this.#close();
      return;
    }
    const answer = await fetch(`/search.json?q=${encodeURIComponent(text)}&most=8`).catch(() => null);
    if (!answer?.ok || number !== this.#asked) return;
    const { rows } = await answer.json();
    if (number !== this.#asked) return;
    this.#shownFor = text;
    this.#show(rows);
  }

  #show(rows) {
    this.#choices.show(rows);
    this.#list.hidden = rows.length === 0;
    this.#input.setAttribute("aria-expanded", String(rows.length > 0));
    this.#status.textContent = rows.length === 0 ? "nothing found" : `${rows.length} found, arrow keys choose`;
  }

  async #key(event) {
    if (event.key === "Escape") this.#close();
    const arrow = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (arrow && this.#input.value.trim() !== this.#shownFor) {
      // Whoever types faster than the answers come chooses among those to what is written now.
      event.preventDefault();
      clearTimeout(this.#timer);
      await this.#ask();
    }
    if (this.#list.hidden) return;
    if (arrow) {
      event.preventDefault();
      this.#choices.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.#choices.current) {
      event.preventDefault();
      this.#go(this.#choices.current.address);
    }
  }

  #go(address) {
    this.#close();
    this.#input.value = "";
    location.assign(address);
  }

  #close() {
    this.#asked++;
    this.#shownFor = "";
    this.#choices.show([]);
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
  }
}

customElements.define("lodestone-search", SearchBox);
