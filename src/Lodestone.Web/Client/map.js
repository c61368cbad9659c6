// <lodestone-map>: map and list light each other; a click on an outline goes where its row goes.
class PlaceMap extends HTMLElement {
  connectedCallback() {
    for (const kind of ["pointerover", "focusin", "pointerout", "focusout", "click"]) this.addEventListener(kind, this);
    document.addEventListener("click", this.#export);
  }

  disconnectedCallback() {
    for (const kind of ["pointerover", "focusin", "pointerout", "focusout", "click"]) this.removeEventListener(kind, this);
    document.removeEventListener("click", this.#export);
  }

  handleEvent(event) {
    const at = event.target instanceof Element ? event.target.closest("[data-place]") : null;
    const place = at?.getAttribute("data-place");
    if (event.type === "click") {
      const outline = event.target instanceof SVGElement;
      const link = outline && place ? this.querySelector(`tr[data-place="${place}"] a`) : null;
      if (link) link.click();
    } else if (place) {
      this.#light(event.type === "pointerover" || event.type === "focusin" ? place : null);
    }
  }

  #export = async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-export]") : null;
    if (!button || button.dataset.chart !== this.getAttribute("name")) return;
    const { mapPicture } = await import("./map-picture.js");
    await mapPicture(this, button.dataset.export);
  };

  #light(place) {
    for (const other of this.querySelectorAll("[data-place]")) {
      other.classList.toggle("lit", place !== null && other.getAttribute("data-place") === place);
    }
    for (const arc of this.querySelectorAll("[data-ends]")) {
      const ends = arc.getAttribute("data-ends").split(" ");
      arc.classList.toggle("lit", place !== null && ends.includes(place));
      arc.classList.toggle("dim", place !== null && !ends.includes(place));
    }
  }
}

customElements.define("lodestone-map", PlaceMap);
