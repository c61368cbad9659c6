// The map with its legend as a picture to take away.
import { takeAway } from "./chart/take-away.js";

const WIDTH = 1200;
const ROW = 24;
const BOX = 16;
const GAP = 22;
const LETTER = 7.2;
const STYLES = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "paint-order"];

/** Saves the map of a page as kind "png" or "svg". */
export function mapPicture(host, kind) {
  const map = host.querySelector("svg.map");
  const { width, height } = map.viewBox.baseVal;
  const tall = Math.round((WIDTH * height) / width);
  const keys = placed([...(host.closest("section")?.querySelectorAll(".legend li:not(.legend-title)") ?? [])]);
  const whole = tall + (keys.at(-1)?.y ?? 0) + ROW + 8;
  return takeAway({
    name: host.getAttribute("name"),
    kind,
    title: host.getAttribute("caption") ?? "",
    source: host.getAttribute("source") ?? "",
    width: WIDTH,
    height: whole,
    draw(light) {
      const drawing = element("svg", { xmlns: "http://www.w3.org/2000/svg", width: WIDTH, height: whole });
      drawing.append(copy(map, { width: WIDTH, height: tall, class: "map" }));
      const legend = element("g", { transform: `translate(16 ${tall + 8})` });
      for (const key of keys) legend.append(...entry(key));
      drawing.append(legend);
      light.append(drawing);
      for (const part of drawing.querySelectorAll("path, rect, line, text")) plain(part);
      for (const part of drawing.querySelectorAll(".map, .key")) part.removeAttribute("class");
      drawing.remove();
      return new XMLSerializer().serializeToString(drawing);
    },
  });
}

/** Entries of the legend side by side, as many to a row as fit. */
function placed(entries) {
  let [x, y] = [0, 0];
  return entries.map((from) => {
    const wide = BOX + 14 + from.textContent.trim().length * LETTER + GAP;
    if (x > 0 && x + wide > WIDTH - 32) [x, y] = [0, y + ROW];
    const at = { from, x, y };
    x += wide;
    return at;
  });
}

function entry({ from, x, y }) {
  const sign = from.querySelector("svg");
  const swatch = from.querySelector(".swatch");
  const box = { x, y, width: BOX + 6, height: 12 };
  const drawn = sign
    ? copy(sign, { ...box, class: "key" })
    : element("rect", {
        ...box,
        stroke: "var(--line-strong)",
        style: `fill:${swatch.classList.contains("hatched") ? "url(#hatch)" : swatch.style.background}`,
      });
  const text = element("text", { x: x + BOX + 12, y: y + 11, "font-size": 12, "font-family": "system-ui,sans-serif", style: "fill:var(--ink)" });
  text.textContent = from.textContent.trim();
  return [drawn, text];
}

function copy(svg, attributes) {
  const clone = svg.cloneNode(true);
  for (const lit of clone.querySelectorAll(".lit, .dim")) lit.classList.remove("lit", "dim");
  for (const [name, value] of Object.entries(attributes)) clone.setAttribute(name, value);
  return clone;
}

function element(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** What style sheets say of a part is written on it, so that the picture needs none. */
function plain(part) {
  const style = getComputedStyle(part);
  for (const name of STYLES) part.setAttribute(name, style.getPropertyValue(name).replace(/url\("[^"#]*#/g, 'url("#').replaceAll('"', ""));
  for (const gone of ["style", "class", "data-place", "data-ends"]) part.removeAttribute(gone);
}
