// What is copied when a page is shared, and saying aloud that something was done.

/** Title and address of the page. */
export const titleAndLink = () => `${document.title}\n${location.href}`;

/** Copies title and address; says whether it worked. */
export async function copyLink() {
  try {
    await navigator.clipboard.writeText(titleAndLink());
    say("Title and link copied");
  } catch {
    say("The browser does not allow copying here");
  }
}

let line;
let timer;

/** Shows a line for a while, and has it read out. */
export function say(text) {
  if (!line?.isConnected) {
    line = document.createElement("p");
    line.className = "said-aloud";
    line.setAttribute("role", "status");
    document.body.append(line);
  }
  // A status is read out when it changes after it is there.
  requestAnimationFrame(() => (line.textContent = text));
  clearTimeout(timer);
  timer = setTimeout(() => (line.textContent = ""), 4000);
}
