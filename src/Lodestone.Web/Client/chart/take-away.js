// A drawing as a picture to take away: title and source are part of it, colours are those of the light theme.
const HEAD = 64;
const FOOT = 36;

/**
 * Saves a drawing as kind "png" or "svg". draw(light) gives the text of an SVG of width × height in the colours of the
 * element light.
 */
export async function takeAway({ name, kind, draw, ...about }) {
  const light = document.createElement("div");
  light.setAttribute("data-theme", "light");
  light.className = "export-tokens";
  document.body.append(light);
  try {
    const svg = framed(draw(light), about, getComputedStyle(light));
    if (kind === "svg") {
      save(new Blob([svg], { type: "image/svg+xml" }), `lodestone-${name}.svg`);
    } else {
      save(await png(svg, about.width, about.height + HEAD + FOOT), `lodestone-${name}.png`);
    }
  } finally {
    light.remove();
  }
}

function framed(drawn, { width, height, title: heading, source: basis }, style) {
  const text = (s) => s.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const title = text(heading);
  const source = text(`${basis}  ${location.href}`.trim());
  const font = "font-family='system-ui,sans-serif'";
  const inner = drawn.replace(/^<svg /, `<svg y="${HEAD}" `);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + HEAD + FOOT}" viewBox="0 0 ${width} ${height + HEAD + FOOT}">` +
    `<rect width="100%" height="100%" fill="#ffffff"/>` +
    wrap(title, Math.floor(width / 8.5))
      .slice(0, 2)
      .map((line, i) => `<text x="16" y="${26 + i * 21}" ${font} font-size="16" font-weight="600" fill="${style.getPropertyValue("--ink")}">${line}</text>`)
      .join("") +
    inner +
    `<text x="16" y="${height + HEAD + FOOT - 12}" ${font} font-size="11" fill="${style.getPropertyValue("--ink-2")}">${source.slice(0, Math.floor(width / 5.6))}</text></svg>`
  );
}

function wrap(text, most) {
  const lines = [""];
  for (const word of text.split(" ")) {
    if (lines.at(-1).length + word.length + 1 > most) lines.push("");
    lines.push(`${lines.pop()} ${word}`.trim());
  }
  return lines;
}

async function png(svg, width, height) {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * 2;
    canvas.height = height * 2;
    const at = canvas.getContext("2d");
    at.scale(2, 2);
    at.drawImage(image, 0, 0, width, height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
