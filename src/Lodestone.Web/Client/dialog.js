// A dialog over the page: the browser keeps the focus in it, gives it back, and closes it with Escape.
let count = 0;

/** Opens one with a title; fill(box, close) puts in what it shows. At most one is open. */
export function openDialog(title, fill) {
  if (document.querySelector("dialog[open]")) return;
  const before = document.activeElement;
  const dialog = document.createElement("dialog");
  dialog.className = "sheet";
  const heading = document.createElement("h2");
  heading.id = `sheet-${++count}`;
  heading.textContent = title;
  dialog.setAttribute("aria-labelledby", heading.id);
  const leave = button("Close", () => dialog.close());
  const head = document.createElement("div");
  head.className = "sheet-head";
  head.append(heading, leave);
  const box = document.createElement("div");
  dialog.append(head, box);
  dialog.addEventListener("close", () => {
    dialog.remove();
    // What opened it may have been drawn anew in the meantime.
    const back = before instanceof HTMLElement && before.isConnected ? before : document.querySelector("main h1");
    back?.focus();
  });
  // A click beside it closes it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  fill(box, () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  (box.querySelector("[autofocus]") ?? leave).focus();
}

/** A button that does something. */
export function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
