// Goes through the boxes of a flow diagram by keyboard: left and right between columns, up and down within one, Enter where a
// click leads, Escape out. What is reached is lit with its whole way and read out.
export class Walk {
  #host;
  #light;
  #said;
  #at = null;

  /** host: the chart; light: lights the box of an index, null for none. */
  constructor(host, light) {
    this.#host = host;
    this.#light = light;
    host.addEventListener("keydown", (event) => this.#key(event));
    host.addEventListener("blur", () => this.#leave());
  }

  get #boxes() {
    return JSON.parse(this.#host.getAttribute("option")).series[0].data;
  }

  #key(event) {
    if (!this.#host.hasAttribute("keys") || event.ctrlKey || event.metaKey || event.altKey) return;
    const boxes = this.#boxes;
    if (event.key === "Escape" && this.#at !== null) {
      this.#leave();
    } else if (event.key === "Enter" && this.#at !== null && boxes[this.#at].href) {
      location.assign(boxes[this.#at].href);
    } else if (event.key.startsWith("Arrow")) {
      this.#go(this.#next(boxes, event.key), boxes);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Index of the box in the direction of an arrow: the same rank in the next column, the next rank in the same one. */
  #next(boxes, key) {
    if (this.#at === null || !boxes[this.#at]) return 0;
    const column = (depth) => boxes.map((_, i) => i).filter((i) => boxes[i].depth === depth);
    const here = column(boxes[this.#at].depth);
    const rank = here.indexOf(this.#at);
    if (key === "ArrowDown" || key === "ArrowUp") {
      return here[Math.min(here.length - 1, Math.max(0, rank + (key === "ArrowDown" ? 1 : -1)))];
    }
    const beside = column(boxes[this.#at].depth + (key === "ArrowRight" ? 1 : -1));
    return beside.length > 0 ? beside[Math.min(rank, beside.length - 1)] : this.#at;
  }

  #go(index, boxes) {
    this.#at = index;
    this.#light(index);
    if (!this.#said?.isConnected) {
      this.#said = document.createElement("span");
      this.#said.className = "unseen";
      this.#said.setAttribute("role", "status");
      this.#host.after(this.#said);
    }
    this.#said.textContent = boxes[index].tip.join("; ");
  }

  #leave() {
    this.#at = null;
    this.#light(null);
    if (this.#said) this.#said.textContent = "";
  }
}
