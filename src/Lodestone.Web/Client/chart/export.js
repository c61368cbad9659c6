// Pictures of a chart to take away.
import { svgText } from "./echarts.js";
import { takeAway } from "./take-away.js";

/** Saves the chart as kind "png" or "svg". */
export function picture(option, host, kind) {
  const width = Math.max(900, Math.round(host.clientWidth));
  const height = Math.max(320, Math.round(host.clientHeight));
  return takeAway({
    name: host.getAttribute("name") ?? "chart",
    kind,
    title: host.getAttribute("caption") ?? "",
    source: host.getAttribute("source") ?? "",
    width,
    height,
    draw: (light) => svgText(option, light, width, height),
  });
}
