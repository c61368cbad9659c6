// Turns an option as the server wrote it into one of ECharts: colours from the design tokens, texts of tooltips, number formats.
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Width in px below which names below an axis are turned. */
const NARROW = 480;

const short = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });
const plain = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });
const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 0 });
const FORMATS = {
  "format:short": (v) => (typeof v === "number" ? short.format(v) : v),
  "format:plain": (v) => (typeof v === "number" ? plain.format(v) : v),
  "format:percent": (v) => (typeof v === "number" ? percent.format(v) : v),
};

/** An option with its tokens and formats put in. */
export function resolve(option, host) {
  const style = getComputedStyle(host);
  // Double quotes would end an attribute of the SVG text.
  const token = (name) => style.getPropertyValue(name).trim().replaceAll('"', "'");
  const filled = fill(option, token);
  if (host.clientWidth > 0 && host.clientWidth < NARROW && filled.xAxis?.type === "category") {
    filled.xAxis.axisLabel = { rotate: 40, ...filled.xAxis.axisLabel };
  }
  if (filled.series?.[0]?.type === "sankey") fit(filled.series[0].data, host.clientWidth);
  return {
    animation: !still(),
    animationDuration: 250,
    animationDurationUpdate: 250,
    textStyle: { fontFamily: token("--font"), color: token("--ink") },
    ...filled,
    tooltip: { ...tooltip(token), ...filled.tooltip },
  };
}

/** Names of a flow diagram take the room between two columns; the last column has 1.3 columns to itself. */
function fit(boxes, width) {
  const last = Math.max(...boxes.map((b) => b.depth));
  const column = width / (last + 1.8);
  for (const { label, depth } of boxes) {
    if (width > 0) label.width = Math.max(90, Math.round(column * (depth === last ? 1.3 : 1)) - 26);
  }
}

function fill(value, token) {
  if (typeof value === "string") {
    if (value.startsWith("--")) return token(value);
    return FORMATS[value] ?? value;
  }
  if (Array.isArray(value)) return value.map((v) => fill(v, token));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fill(v, token)]));
  }
  return value;
}

function tooltip(token) {
  return {
    confine: true,
    backgroundColor: token("--surface"),
    borderColor: token("--line-strong"),
    textStyle: { color: token("--ink"), fontFamily: token("--font"), fontSize: 13 },
    extraCssText: "max-width:22rem;white-space:normal;box-shadow:0 2px 10px rgb(0 0 0/.18)",
    formatter: (event) => lines(event),
  };
}

/** Lines that the server wrote for the point ("tip"), else name and value. */
function lines(event) {
  const points = Array.isArray(event) ? event : [event];
  const box = document.createElement("div");
  const texts = points.flatMap((p) => p.data?.tip ?? [`${p.seriesName ?? ""} ${p.name ?? ""}: ${plainValue(p)}`.trim()]);
  if (Array.isArray(event) && points[0]?.axisValueLabel && !points.some((p) => p.data?.tip)) {
    texts.unshift(points[0].axisValueLabel);
  }
  texts.forEach((text, i) => {
    const line = document.createElement(i === 0 ? "strong" : "div");
    line.textContent = text;
    if (i === 0) line.style.display = "block";
    box.append(line);
  });
  return box;
}

function plainValue(point) {
  const value = Array.isArray(point.value) ? point.value.at(-1) : point.value;
  return typeof value === "number" ? plain.format(value) : (value ?? "–");
}
