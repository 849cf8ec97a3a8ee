// Draws an arrow from each cue to the words for its source, and on to the name they stand for;
// lights up what belongs together. Without this script the notes in the margin say the same.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const HEAD = 4;

  // The first line box of an element, measured from the body of its proof; of what is attributed,
  // where it begins.
  const box = (id, origin) => {
    const element = document.getElementById(id);
    const first = element?.getClientRects()[0];
    const begins = element?.classList.contains("mark-content");
    return first && {
      x: (begins ? first.left + 2 * HEAD : (first.left + first.right) / 2) - origin.left,
      top: first.top - origin.top,
      bottom: first.bottom - origin.top,
    };
  };

  const shape = (from, to) => {
    const sameLine = from.top < to.bottom && to.top < from.bottom;
    const up = to.top < from.top;
    const y1 = sameLine || up ? from.top : from.bottom;
    const y2 = sameLine || !up ? to.top : to.bottom;
    const bend = sameLine ? Math.min(16, 8 + Math.abs(to.x - from.x) / 30) : Math.min(40, Math.abs(y2 - y1) / 2);
    const away = sameLine || up ? -bend : bend;
    const before = sameLine || !up ? -bend : bend;
    const head = sameLine || !up ? -HEAD : HEAD;
    return (
      `M${from.x} ${y1}C${from.x} ${y1 + away} ${to.x} ${y2 + before} ${to.x} ${y2}` +
      `M${to.x - HEAD} ${y2 + head}L${to.x} ${y2}L${to.x + HEAD} ${y2 + head}`
    );
  };

  const draw = (body) => {
    body.querySelector(".arrows")?.remove();
    const origin = body.getBoundingClientRect();
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "arrows");
    svg.setAttribute("aria-hidden", "true");
    const drawn = new Set();
    const arrow = (fromId, toId, classes, attribution) => {
      const from = box(fromId, origin);
      const to = box(toId, origin);
      if (!from || !to || drawn.has(`${fromId} ${toId}`)) {
        return;
      }
      drawn.add(`${fromId} ${toId}`);
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("class", classes);
      path.setAttribute("d", shape(from, to));
      path.dataset.a = attribution;
      svg.append(path);
    };
    for (const note of body.querySelectorAll(".attribution[data-to]")) {
      const { from, to, on, kind, a } = note.dataset;
      arrow(from, to, kind, a);
      if (on) {
        arrow(to, on, `${kind} bears`, a);
      }
    }
    body.append(svg);
  };

  const numbers = (element, key) => element?.dataset[key]?.split(" ") ?? [];
  const light = (target) => {
    document.querySelectorAll(".lit").forEach((element) => element.classList.remove("lit"));
    const proof = target.closest?.(".proof");
    if (!proof) {
      return;
    }
    for (const key of ["a", "n"]) {
      for (const number of numbers(target.closest(`[data-${key}]`), key)) {
        proof
          .querySelectorAll(`[data-${key}~="${number}"]`)
          .forEach((element) => element.classList.add("lit"));
      }
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    const redraw = new ResizeObserver((entries) => entries.forEach((entry) => draw(entry.target)));
    document.querySelectorAll(".proof-body").forEach((body) => redraw.observe(body));
    document.addEventListener("pointerover", (event) => light(event.target));
    document.addEventListener("focusin", (event) => light(event.target));
  });
})();
