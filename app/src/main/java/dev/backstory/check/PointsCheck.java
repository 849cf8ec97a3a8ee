package dev.backstory.check;

import dev.backstory.model.Claim;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.PageSection.Implication;
import dev.backstory.model.PageSection.KeyPoint;
import dev.backstory.model.PageSection.Series;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proves what stands beside claims: labels are of their articles' words or of the words that labels
 * are made of, who is said to say something is named in the article, newsrooms that agree are those
 * of the evidence, and each value is its outlet's and stands in its sentence.
 */
final class PointsCheck {
  private static final int MOST_WORDS = 4;

  /** Stems of all words that labels may have and no article need have. */
  private static final Set<String> VOCABULARY = vocabulary();

  private final PageUnderCheck page;

  private PointsCheck(PageUnderCheck page) {
    this.page = page;
  }

  static void check(PageUnderCheck page, BehindTheHeadline section) {
    PointsCheck check = new PointsCheck(page);
    for (int i = 0; i < section.keyPoints().size(); i++) {
      KeyPoint point = section.keyPoints().get(i);
      check.label("behindTheHeadline.keyPoints[" + i + "]", point.label(), point.claim());
    }
    for (int i = 0; i < section.implications().size(); i++) {
      Implication point = section.implications().get(i);
      String where = "behindTheHeadline.implications[" + i + "]";
      check.label(where, point.label(), point.claim());
      check.speaker(where, point);
    }
  }

  static void check(PageUnderCheck page, AgreeDiffer section) {
    PointsCheck check = new PointsCheck(page);
    for (int i = 0; i < section.agreements().size(); i++) {
      check.agreement("agreeDiffer.agreements[" + i + "]", section.agreements().get(i));
    }
    for (int i = 0; i < section.differences().size(); i++) {
      Difference difference = section.differences().get(i);
      String where = "agreeDiffer.differences[" + i + "]";
      check.values(where, difference.values());
      page.unless(
          difference.values().stream().map(DifferingValue::value).distinct().count() > 1,
          where,
          "no two values differ");
    }
    for (int i = 0; i < section.series().size(); i++) {
      Series series = section.series().get(i);
      String where = "agreeDiffer.series[" + i + "]";
      check.values(where, series.values());
      List<Instant> times =
          series.values().stream().map(DifferingValue::at).filter(Objects::nonNull).toList();
      page.unless(
          times.equals(times.stream().sorted(Comparator.naturalOrder()).toList()),
          where,
          "values are not in the order of their times");
    }
  }

  private void label(String where, String label, Claim claim) {
    page.unless(
        Words.count(label) <= MOST_WORDS && !label.isBlank(),
        where + ".label",
        "not a label: " + label);
    List<String> articles = PageUnderCheck.articles(claim.evidence());
    if (page.text(articles.getFirst()).isPresent() && !Claim.isOfModel(claim.madeBy())) {
      Set<String> stems = Words.allStems(label);
      stems.removeAll(Words.allStems(page.all(articles)));
      stems.removeAll(VOCABULARY);
      page.unless(stems.isEmpty(), where + ".label", "words of no article: " + label + " " + stems);
    }
  }

  private void speaker(String where, Implication point) {
    String said = point.saidBy();
    List<String> articles = PageUnderCheck.articles(point.claim().evidence());
    page.unless(
        said == null
            || page.text(articles.getFirst()).isEmpty()
            || PageUnderCheck.missing(said, page.all(articles)).isEmpty(),
        where + ".saidBy",
        "no " + said + " in the article");
  }

  private void agreement(String where, Agreement agreement) {
    Set<String> outlets = new LinkedHashSet<>();
    Set<String> newsrooms = new HashSet<>();
    for (String id : PageUnderCheck.articles(agreement.claim().evidence())) {
      page.covering(id)
          .ifPresent(
              it -> {
                outlets.add(it.outlet());
                newsrooms.add(Objects.requireNonNullElse(it.newsroom(), it.outlet()));
              });
    }
    page.unlessEqual(
        Set.copyOf(agreement.outlets()), Set.copyOf(outlets), where, "list of outlets");
    page.unless(newsrooms.size() > 1, where, "is reported by one newsroom alone");
  }

  private void values(String where, List<DifferingValue> values) {
    for (int i = 0; i < values.size(); i++) {
      DifferingValue value = values.get(i);
      String at = where + ".values[" + i + "]";
      page.unlessEqual(value.evidence().articleId(), value.articleId(), at, "article");
      Covering article = page.covering(value.articleId()).orElse(null);
      if (article != null) {
        page.unless(
            Stream.of(article.outlet(), article.newsroom(), article.wire())
                .anyMatch(value.outlet()::equals),
            at,
            "article " + article.id() + " is not of " + value.outlet());
        page.unless(
            Objects.equals(value.at(), article.publishedAt()), at, "time is not the article's");
      }
      page.unless(
          page.text(value.articleId()).isEmpty()
              || PageUnderCheck.missing(value.value(), page.words(value.evidence())).isEmpty(),
          at,
          "“%s” is not in its sentence".formatted(value.value()));
    }
  }

  private static Set<String> vocabulary() {
    Set<String> stems = new HashSet<>();
    for (String file :
        List.of(
            "acts.tsv", "concepts.txt", "kinds.tsv", "states.txt", "things.txt", "trends.tsv")) {
      Resource.lines("compose/section/label/" + file)
          .forEach(line -> stems.addAll(Words.allStems(line)));
    }
    return Set.copyOf(stems);
  }
}
