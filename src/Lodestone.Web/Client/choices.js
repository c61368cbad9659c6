// A list below a text field from which arrow keys choose (ARIA combobox with a list): rows { title, kind }.
export class Choices {
  #input;
  #list;
  #pick;
  #rows = [];
  #at = -1;

  constructor(input, list, pick) {
    this.#input = input;
    this.#list = list;
    this.#pick = pick;
  }

  /** The row that is chosen; undefined for none. */
  get current() {
    return this.#rows[this.#at];
  }

  /** Shows rows; none of them is chosen. */
  show(rows) {
    this.#rows = rows;
    this.#at = -1;
    this.#list.replaceChildren(...rows.map((row, i) => this.#option(row, i)));
    this.#input.removeAttribute("aria-activedescendant");
  }

  /** Chooses the next row or the one before, round the ends. */
  move(step) {
    if (this.#rows.length === 0) return;
    this.#at = this.#at < 0 && step < 0 ? this.#rows.length - 1 : (this.#at + step + this.#rows.length) % this.#rows.length;
    const options = [...this.#list.children];
    options.forEach((o, i) => o.setAttribute("aria-selected", String(i === this.#at)));
    options[this.#at].scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", options[this.#at].id);
  }

  #option(row, i) {
    const option = document.createElement("li");
    option.id = `${this.#list.id}-${i}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const name = document.createElement("span");
    name.textContent = row.title;
    const kind = document.createElement("small");
    kind.textContent = row.kind;
    option.append(name, kind);
    option.addEventListener("pointerdown", (e) => {
      e.preventDefault();
      this.#pick(row);
    });
    return option;
  }
}
