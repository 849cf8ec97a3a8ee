package dev.backstory.extract.title;

import dev.backstory.extract.page.FeatureValues;
import dev.backstory.extract.page.FoldedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the candidates for a headline apart: who states them, how they agree, how they read. */
public final class TitleCandidates {
  private static final int FEW_WORDS = 3;
  private static final int MANY_WORDS = 18;
  private static final double RELATED = 0.4;

  private final List<TitleSources.Source> sources;
  private final Map<String, Set<String>> wordsOf = new LinkedHashMap<>();
  private final Map<String, List<TitleSources.Source>> byText = new LinkedHashMap<>();
  private final Set<String> siteNames;
  private final String address;
  private final int headings;
  private final boolean news;

  private TitleCandidates(
      List<TitleSources.Source> sources,
      Set<String> siteNames,
      @Nullable String address,
      boolean news) {
    this.news = news;
    this.sources = sources;
    this.siteNames = siteNames;
    this.address = address == null ? "" : FoldedText.folded(address);
    this.headings = (int) whole("h1").count();
    for (TitleSources.Source source : sources) {
      byText.computeIfAbsent(FoldedText.folded(source.text()), t -> new ArrayList<>()).add(source);
    }
    byText.keySet().forEach(text -> wordsOf.put(text, words(text)));
  }

  private java.util.stream.Stream<TitleSources.Source> whole(String source) {
    return sources.stream().filter(s -> s.source().equals(source) && s.cut().equals("whole"));
  }

  /**
   * The candidates, each text once, in the order of their sources.
   *
   * @param siteNames what the page or its address call the site, folded
   * @param address of the page, or null
   * @param news whether the page calls its article a piece of news
   */
  public static List<TitleCandidate> of(
      List<TitleSources.Source> sources,
      Set<String> siteNames,
      @Nullable String address,
      boolean news) {
    TitleCandidates candidates = new TitleCandidates(sources, siteNames, address, news);
    List<TitleCandidate> all = new ArrayList<>();
    candidates.byText.forEach(
        (text, same) -> {
          if (candidates.isRelated(text, same)) {
            all.add(new TitleCandidate(shown(same), candidates.traits(text, same)));
          }
        });
    return all;
  }

  /** Lower headings and classes are legion: only those that share words with what is stated. */
  private boolean isRelated(String text, List<TitleSources.Source> same) {
    if (same.stream().anyMatch(s -> !Set.of("h2", "class").contains(s.source()))) {
      return true;
    }
    return List.of("window", "og", "ld").stream()
        .anyMatch(source -> overlap(text, source) >= RELATED);
  }

  /** As the page shows it, unless it does so in capitals. */
  private static String shown(List<TitleSources.Source> same) {
    List<String> texts = same.stream().map(TitleSources.Source::text).toList();
    return same.stream()
        .filter(s -> s.source().equals("h1") && !isShouted(s.text()))
        .map(TitleSources.Source::text)
        .findFirst()
        .orElseGet(
            () -> texts.stream().filter(t -> !isShouted(t)).findFirst().orElse(texts.getFirst()));
  }

  private static boolean isShouted(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT));
  }

  private FeatureValues traits(String text, List<TitleSources.Source> same) {
    FeatureValues traits = new FeatureValues();
    Set<String> stating = new LinkedHashSet<>();
    for (TitleSources.Source s : same) {
      traits.add(s.source() + "/" + s.cut());
      traits.addIf(news && s.cut().equals("whole"), "news/" + s.source());
      traits.addIf(s.source().equals("h1") && headings == 1, "only-h1/" + s.cut());
      addRest(traits, s);
      stating.add(s.source());
    }
    traits.add("agree/" + Math.min(5, stating.size()));
    addShape(traits, text, same.getFirst().text());
    addAgreement(traits, text);
    return traits;
  }

  private void addRest(FeatureValues traits, TitleSources.Source s) {
    if (s.rest().isEmpty()) {
      return;
    }
    String rest = FoldedText.folded(s.rest());
    boolean site = siteNames.stream().anyMatch(name -> sameName(rest, name));
    String where = s.cut().equals("rest") ? "before" : "behind";
    traits.addIf(site, "cut-site/" + where);
    traits.addIf(!site, "cut-other/" + where + "/" + Math.min(5, rest.split(" ").length));
    traits.addIf(!site && s.cut().equals("head"), "cut-more");
  }

  private void addShape(FeatureValues traits, String text, String raw) {
    int words = text.split(" ").length;
    traits.addIf(words < FEW_WORDS, "words/few");
    traits.addIf(words == FEW_WORDS, "words/three");
    traits.addIf(words > MANY_WORDS, "words/many");
    traits.addIf(raw.endsWith("…") || raw.endsWith("..."), "ellipsis");
    traits.addIf(raw.contains("|"), "bar");
    traits.addIf(raw.matches(".*\\s[-–—·»]\\s.*"), "dash");
    traits.addIf(isShouted(raw), "shouted");
    traits.addIf(raw.contains("�") || raw.contains("&"), "broken");
    traits.addIf(siteNames.contains(text), "is-site");
    traits.addIf(siteNames.stream().anyMatch(n -> text.endsWith(" " + n)), "ends-with-site");
    traits.addIf(siteNames.stream().anyMatch(n -> text.startsWith(n + " ")), "begins-with-site");
  }

  private void addAgreement(FeatureValues traits, String text) {
    for (String source : List.of("h1", "ld", "og", "window", "twitter")) {
      List<String> others = whole(source).map(s -> FoldedText.folded(s.text())).toList();
      if (others.isEmpty()) {
        continue;
      }
      traits.add("overlap/" + source, overlap(text, source));
      traits.addIf(others.stream().anyMatch(o -> o.startsWith(text + " ")), "begins/" + source);
      traits.addIf(others.stream().anyMatch(o -> o.endsWith(" " + text)), "ends/" + source);
      traits.addIf(others.stream().anyMatch(o -> text.startsWith(o + " ")), "extends/" + source);
    }
    Set<String> own = wordsOf.getOrDefault(text, words(text));
    if (!address.isEmpty() && !own.isEmpty()) {
      Set<String> known = words(address);
      traits.add("address", own.stream().filter(known::contains).count() / (double) own.size());
    }
  }

  private double overlap(String text, String source) {
    Set<String> own = words(text);
    return whole(source)
        .mapToDouble(s -> jaccard(own, words(FoldedText.folded(s.text()))))
        .max()
        .orElse(0);
  }

  private static double jaccard(Set<String> a, Set<String> b) {
    long shared = a.stream().filter(b::contains).count();
    return shared == 0 ? 0 : (double) shared / (a.size() + b.size() - shared);
  }

  private static Set<String> words(String folded) {
    return new HashSet<>(Arrays.asList(folded.split(" ")));
  }

  /** One name may be longer than the other: "Post" and "Harbour Post Online". */
  private static boolean sameName(String one, String other) {
    String a = " " + one + " ";
    String b = " " + other + " ";
    return !one.isEmpty()
        && !other.isEmpty()
        && (a.contains(b) || b.contains(a) || squeezed(one).equals(squeezed(other)));
  }

  private static String squeezed(String name) {
    return name.replace(" ", "");
  }
}
