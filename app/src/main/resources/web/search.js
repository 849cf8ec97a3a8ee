// Searches a site that no server answers for, in files that say which stories have which words.
(() => {
  const place = document.querySelector(".found");
  const field = document.querySelector("#q");
  if (!place || !field) {
    return;
  }
  const root = place.dataset.root;
  const status = place.querySelector("[role=status]");
  const results = place.querySelector(".results");
  const MOST = 50;
  const STORIES_A_FILE = 100;
  const loaded = new Map();

  const load = (path) => {
    if (!loaded.has(path)) {
      loaded.set(path, fetch(root + path).then((answer) => {
        if (answer.status === 404) {
          return null; // No word begins so.
        }
        if (!answer.ok) {
          throw new Error(path);
        }
        return answer.json();
      }));
    }
    return loaded.get(path);
  };

  // As the program makes them: small, without accents, of letters and digits.
  const wordsOf = (text) =>
    text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  const fileOf = (word) =>
    "search/words/" +
    [...word].slice(0, 2).map((letter) => {
      const number = letter.codePointAt(0);
      return number < 0x80 ? letter : "-" + number.toString(16);
    }).join("") + ".json";

  const terms = (question) =>
    question.split(/\s+/).filter(Boolean).flatMap((piece) => {
      const without = piece.startsWith("-");
      const words = wordsOf(piece);
      return words.map((word, i) => ({
        word,
        without,
        open: piece.endsWith("*") && i === words.length - 1 && [...word].length > 1,
      }));
    });

  // The places of the stories that have a word, or a word that begins so.
  const having = async (term) => {
    const file = await load(fileOf(term.word));
    const pick = (lists) =>
      Object.entries(lists).flatMap(([word, places]) =>
        (term.open ? word.startsWith(term.word) : word === term.word) ? places : []);
    return file ? { anywhere: new Set(pick(file.anywhere)), inHeadlines: new Set(pick(file.inHeadlines)) }
                : { anywhere: new Set(), inHeadlines: new Set() };
  };

  const show = (story) => {
    const article = document.createElement("article");
    article.className = "teaser";
    const heading = document.createElement("h2");
    const link = document.createElement("a");
    link.href = root + story.href;
    link.textContent = story.headline;
    heading.append(link);
    const lead = document.createElement("p");
    lead.className = "excerpt";
    lead.textContent = story.lead;
    const meta = document.createElement("p");
    meta.className = "meta";
    const newsrooms = document.createElement("span");
    newsrooms.textContent = counted(story.newsrooms, "{{count.independentNewsrooms}}");
    const time = document.createElement("time");
    time.dateTime = story.updatedAt;
    time.textContent = new Date(story.updatedAt).toLocaleDateString("{{language.dates}}",
      { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    meta.append(newsrooms, time);
    article.append(heading, lead, meta);
    return article;
  };

  let asked = 0;
  const search = async (question) => {
    const turn = ++asked;
    const all = terms(question);
    if (!all.some((term) => !term.without)) {
      results.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      const found = await Promise.all(all.map(having));
      let places = null;
      all.forEach((term, i) => {
        if (!term.without) {
          places = places === null ? [...found[i].anywhere] : places.filter((p) => found[i].anywhere.has(p));
        }
      });
      all.forEach((term, i) => {
        if (term.without) {
          places = places.filter((p) => !found[i].anywhere.has(p));
        }
      });
      const weight = (p) => all.filter((term, i) => !term.without && found[i].inHeadlines.has(p)).length;
      places.sort((a, b) => weight(b) - weight(a) || a - b);
      const shown = await Promise.all(places.slice(0, MOST).map(async (p) =>
        (await load("search/stories/" + (Math.floor(p / STORIES_A_FILE) + 1) + ".json"))[p % STORIES_A_FILE]));
      if (turn === asked) {
        status.textContent = places.length === 0 ? "{{search.noneHasWords}}"
          : places.length > MOST ? counted(places.length, "{{search.files.shown}}").replace("{1}", MOST)
          : counted(places.length, "{{count.stories}}");
        results.replaceChildren(...shown.map(show));
      }
    } catch {
      if (turn === asked) {
        status.textContent = "{{search.files.unreadable}}";
      }
    }
  };

  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", () => search(field.value));
  search(field.value);
})();
