package dev.backstory.check;

import dev.backstory.annotate.name.Offices;
import dev.backstory.check.SiteReport.Fault;
import dev.backstory.model.Article;
import dev.backstory.model.Evidence;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A page with what can be looked up to check it: its coverage, its articles and their texts. */
final class PageUnderCheck {
  private final StoryPage page;
  private final ArticleTexts texts;
  private final Consumer<Fault> faults;
  private final Map<String, Covering> coverage = new LinkedHashMap<>();

  PageUnderCheck(StoryPage page, ArticleTexts texts, Consumer<Fault> faults) {
    this.page = page;
    this.texts = texts;
    this.faults = faults;
    page.coverage().articles().forEach(article -> coverage.put(article.id(), article));
  }

  StoryPage page() {
    return page;
  }

  /** The articles of the coverage, in its order. */
  Collection<Covering> coverage() {
    return coverage.values();
  }

  Optional<Covering> covering(String articleId) {
    return Optional.ofNullable(coverage.get(articleId));
  }

  /** What is stated of an article; its text is only to be trusted if {@link #text} has it. */
  Optional<Article> article(String articleId) {
    return texts.stated(articleId);
  }

  Optional<String> text(String articleId) {
    return texts.find(articleId).map(ArticleTexts.Text::words);
  }

  /** The words of a piece of evidence; empty if there is no such stretch or no text. */
  String words(Evidence place) {
    return texts
        .find(place.articleId())
        .filter(text -> text.holds(place))
        .map(text -> text.offsets().slice(place.span()))
        .orElse("");
  }

  /** The texts of these articles that are at hand, titles and authors with them, as one. */
  String all(Collection<String> articleIds) {
    StringBuilder all = new StringBuilder();
    for (String id : new HashSet<>(articleIds)) {
      text(id).ifPresent(text -> all.append(text).append('\n'));
      article(id)
          .ifPresent(
              it ->
                  all.append(it.titleOrEmpty())
                      .append('\n')
                      .append(String.join("\n", it.authors()))
                      .append('\n'));
    }
    return all.toString();
  }

  /** The texts of the whole coverage as one. */
  String all() {
    return all(coverage.keySet());
  }

  /** Whether there is a text of every article of the coverage. */
  boolean hasTexts() {
    return coverage.keySet().stream().allMatch(id -> text(id).isPresent());
  }

  /** The words of some text that others lack, in lower case and without possessives. */
  static Set<String> missing(String words, String others) {
    Set<String> missing = keys(words);
    Set<String> there = keys(others);
    missing.removeAll(there);
    if (!missing.isEmpty()) {
      there.forEach(word -> missing.remove(Offices.spelledOut(word)));
    }
    return missing;
  }

  private static Set<String> keys(String text) {
    Set<String> keys = new HashSet<>();
    for (String word : Words.of(Marks.folded(text))) {
      String key = word.toLowerCase(Locale.ROOT);
      keys.add(key.replaceFirst("['’]s?$", ""));
    }
    return keys;
  }

  void fault(String where, String fault) {
    faults.accept(new Fault(page.id(), where, fault));
  }

  void unless(boolean holds, String where, String fault) {
    if (!holds) {
      fault(where, fault);
    }
  }

  void unlessEqual(Object found, Object expected, String where, String what) {
    unless(found.equals(expected), where, what + " is " + found + ", not " + expected);
  }

  /** Ids of the articles that some evidence lies in. */
  static List<String> articles(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::articleId).distinct().toList();
  }
}
