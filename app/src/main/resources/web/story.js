// What a story page does beyond reading: everything on it is there without this script.
(() => {
  const story = document.querySelector("article.story");
  if (!story) {
    return;
  }
  document.documentElement.classList.add("js");
  const remembered = (key, value) => {
    try {
      if (value !== undefined) {
        localStorage.setItem(key, value);
      }
      return localStorage.getItem(key);
    } catch {
      return null; // Nothing is kept then.
    }
  };

  // Sources: Escape and a button close them, and the keyboard goes on where it was.
  const close = (sources) => {
    sources.open = false;
    sources.querySelector("summary").focus();
  };
  // Words that the page leaves to their articles: "start-end", in code points.
  const words = async (source) => {
    const link = source.querySelector("a.outlet");
    const report = document.getElementById(link.hash.slice(1));
    const [start, end] = source.dataset.words.split("-").map(Number);
    source.removeAttribute("data-words");
    link.href = report.querySelector("a.article")?.href ?? link.href;
    const answer = await fetch(report.dataset.text);
    if (!answer.ok) {
      return;
    }
    const { sentences: shown, attributions = [] } = await answer.json();
    const own = shown.filter((it) => it.start < end && start < it.end);
    const points = [];
    for (const it of own) {
      points.push(...Array(it.start - own[0].start - points.length).fill(" "), ...it.text);
    }
    const piece = (from, to) =>
      points.slice(Math.max(0, from - own[0].start), Math.max(0, to - own[0].start)).join("");
    const pieces = (from, to) => {
      const parts = [];
      for (const it of attributions.filter((it) => it.start < to && from < it.end)) {
        const said = document.createElement("u");
        said.textContent = piece(Math.max(from, it.start), Math.min(to, it.end));
        parts.push(piece(from, it.start), said);
        from = it.end;
      }
      return [...parts, piece(from, to)];
    };
    const marked = document.createElement("mark");
    marked.append(...pieces(start, end));
    const line = document.createElement("p");
    line.append(...pieces(0, start), marked, ...pieces(end, Infinity));
    const quoted = document.createElement("blockquote");
    quoted.append(line);
    source.prepend(quoted);
    for (const credit of report.querySelectorAll(":scope > .byline, :scope > time")) {
      source.querySelector("figcaption").append(credit.cloneNode(true));
    }
  };
  for (const sources of story.querySelectorAll("details.evidence")) {
    sources.addEventListener("toggle", () => {
      const panel = sources.querySelector(".sources");
      if (sources.open) {
        panel.querySelectorAll("[data-words]").forEach((source) => words(source).catch(() => {}));
      }
      if (sources.open && !panel.querySelector(".close")) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "close";
        button.textContent = "{{evidence.close}}";
        button.addEventListener("click", () => close(sources));
        panel.prepend(button);
      }
    });
  }
  document.addEventListener("keydown", (event) => {
    const open = story.querySelector("details.evidence[open]");
    if (event.key === "Escape" && open) {
      close(open);
    }
  });

  // The page by one newsroom: what it does not report is hidden.
  const buttons = [...story.querySelectorAll("button.only")];
  const show = (chosen) => {
    for (const button of buttons) {
      const pressed = button === chosen;
      button.setAttribute("aria-pressed", String(pressed));
      button.textContent = pressed ? "{{story.whoReported.everything}}" : "{{story.whoReported.only}}";
    }
    story.classList.toggle("alone", Boolean(chosen));
    for (const line of story.querySelectorAll("[data-told]")) {
      const told = line.dataset.told.split(" ");
      line.classList.toggle("untold", Boolean(chosen) && !told.includes(chosen.dataset.newsroom));
    }
  };
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () =>
      show(button.getAttribute("aria-pressed") === "true" ? null : button));
  }

  // What is new: the revision that was read last is kept in this browser.
  const key = "backstory-read-" + story.dataset.story;
  const revision = Number(story.dataset.revision);
  const before = Number(remembered(key));
  const asked = new URLSearchParams(location.search).has("since");
  if (before > 0 && before < revision && !asked) {
    const lines = [...story.querySelectorAll(".claim")].filter((line) => Number(line.dataset.since) > before);
    for (const line of lines) {
      line.classList.add("new");
    }
    const note = document.createElement("aside");
    note.className = "news";
    note.setAttribute("aria-label", "{{story.new}}");
    const words =
      lines.length === 0
        ? "{{story.noNewLines.inBrowser}}"
        : counted(lines.length, "{{story.newLines.inBrowser}}");
    const link = document.createElement("a");
    link.href = "#history";
    link.textContent = "{{story.whatChanged}}";
    note.append(words, " ", link);
    story.querySelector(".story-head").append(note);
  }
  remembered(key, String(revision));
})();
