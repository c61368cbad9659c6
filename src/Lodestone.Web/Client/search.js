// <lodestone-search>: suggestions below the search box (ARIA combobox with a list). Enter without a choice opens the results page.
class SearchBox extends HTMLElement {
  #input;
  #list;
  #status;
  #at = -1;
  #asked = 0;
  #shownFor = "";
  #timer;

  connectedCallback() {
    this.#input = this.querySelector("input");
    this.#list = this.querySelector("[role=listbox]");
    this.#status = this.querySelector("[role=status]");
    if (!this.#input || !this.#list || this.#input.dataset.ready) return;
    this.#input.dataset.ready = "1";
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
    this.#at = -1;
    this.#list.replaceChildren(
      ...rows.map((row, i) => {
        const option = document.createElement("li");
        option.id = `${this.#list.id}-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.address = row.address;
        const name = document.createElement("span");
        name.textContent = row.title;
        const kind = document.createElement("small");
        kind.textContent = row.kind;
        option.append(name, kind);
        option.addEventListener("pointerdown", (e) => {
          e.preventDefault();
          this.#go(row.address);
        });
        return option;
      }),
    );
    this.#list.hidden = rows.length === 0;
    this.#input.setAttribute("aria-expanded", String(rows.length > 0));
    this.#input.removeAttribute("aria-activedescendant");
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
    const options = [...this.#list.children];
    if (this.#list.hidden || options.length === 0) return;
    if (arrow) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#at = (this.#at + step + options.length) % options.length;
      options.forEach((o, i) => o.setAttribute("aria-selected", String(i === this.#at)));
      options[this.#at].scrollIntoView({ block: "nearest" });
      this.#input.setAttribute("aria-activedescendant", options[this.#at].id);
    } else if (event.key === "Enter" && this.#at >= 0) {
      event.preventDefault();
      this.#go(options[this.#at].dataset.address);
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
    this.#list.hidden = true;
    this.#at = -1;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}

customElements.define("lodestone-search", SearchBox);
