// <lodestone-chart option="…JSON…" caption="…" name="…">: draws where it stands, follows theme and size, gives itself up.
// The drawing lies in a shadow tree and nothing is written on the element itself, so that a page that is swapped in place
// keeps it; a changed option updates it.
const paper = new CSSStyleSheet();
paper.replaceSync("@media print { div { width: 100% !important; } svg { width: 100% !important; height: 100% !important; } }");

import { Walk } from "./walk.js";

class ChartElement extends HTMLElement {
  static observedAttributes = ["option", "keys"];
  #chart;
  #stop;
  #asked = 0;
  #walk;

  /** True once it is drawn. */
  drawn = false;

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!root.firstChild) {
      const box = document.createElement("div");
      box.style.cssText = "width:100%;height:100%;border-radius:8px;background:var(--surface-2)";
      root.append(box);
      root.adoptedStyleSheets = [paper];
    }
    const sized = new ResizeObserver(() => this.#chart?.resize());
    sized.observe(this);
    const themed = new MutationObserver(() => this.#draw());
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    const media = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(prefers-reduced-motion: reduce)"].map((q) =>
      matchMedia(q),
    );
    const again = () => this.#draw();
    media.forEach((m) => m.addEventListener("change", again));
    document.addEventListener("click", this.#export);
    this.#walkable();
    addEventListener("beforeprint", this.#print);
    addEventListener("afterprint", again);
    this.#stop = () => {
      sized.disconnect();
      themed.disconnect();
      media.forEach((m) => m.removeEventListener("change", again));
      document.removeEventListener("click", this.#export);
      removeEventListener("beforeprint", this.#print);
      removeEventListener("afterprint", again);
    };
    this.#draw();
  }

  disconnectedCallback() {
    this.#asked++;
    this.#stop?.();
    this.#chart?.dispose();
    this.#chart = undefined;
    this.drawn = false;
  }

  attributeChangedCallback(name, before, now) {
    if (!this.isConnected) return;
    if (name === "keys") this.#walkable();
    else if (before !== now) this.#draw();
  }

  // A page that is swapped in may make a chart that stood there one that keys go through.
  #walkable() {
    if (this.hasAttribute("keys")) this.#walk ??= new Walk(this, (index) => this.#chart?.light(index));
  }

  /** Redraws with the colours of the page. */
  async #draw() {
    const number = ++this.#asked;
    const text = this.getAttribute("option");
    if (!text) return;
    const { mount } = await import("./echarts.js");
    if (number !== this.#asked || !this.isConnected) return;
    const first = !this.#chart;
    this.#chart ??= mount(this.shadowRoot.firstChild);
    this.#chart.update(JSON.parse(text), this);
    if (first) {
      // In a frame of another site a link opens beside it: pages themselves cannot be framed.
      const framed = document.querySelector("main.framed") !== null;
      this.#chart.onClick((address) => (framed ? open(address, "_blank", "noopener") : location.assign(address)));
      this.shadowRoot.firstChild.style.background = "none";
      this.drawn = true;
    }
  }

  // On paper in its colours, at once and without movement.
  #print = () => {
    this.#chart?.update({ ...JSON.parse(this.getAttribute("option")), animation: false }, this);
    const svg = this.shadowRoot.querySelector("svg");
    svg?.setAttribute("viewBox", `0 0 ${svg.clientWidth} ${svg.clientHeight}`);
  };

  // A button anywhere on the page: <button data-export="png" data-chart="name">.
  #export = async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-export]") : null;
    if (!button || button.dataset.chart !== this.getAttribute("name")) return;
    const { picture } = await import("./export.js");
    await picture(JSON.parse(this.getAttribute("option")), this, button.dataset.export);
  };
}

customElements.define("lodestone-chart", ChartElement);
