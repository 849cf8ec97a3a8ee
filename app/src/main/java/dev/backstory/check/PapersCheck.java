package dev.backstory.check;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection.FirstPublisher;
import dev.backstory.model.PageSection.OtherWording;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.sentence.Marks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Proves what stands about the quotations of the papers: outlet, journalists and address are the
 * article's own, whoever is said to speak is named in it with that role, those that have the
 * quotation, too, really have it, and the first of them was.
 */
final class PapersCheck {
  /** Of the words of a quotation, so many stand in a paper that words it in its own way. */
  private static final double OTHERWISE = 0.5;

  private final PageUnderCheck page;

  private PapersCheck(PageUnderCheck page) {
    this.page = page;
  }

  static void check(PageUnderCheck page, PapersSay section) {
    for (int i = 0; i < section.entries().size(); i++) {
      String where = "papersSay.entries[" + i + "]";
      PaperEntry entry = section.entries().get(i);
      PapersCheck check = new PapersCheck(page);
      page.covering(entry.articleId()).ifPresent(it -> check.check(where, entry, it));
    }
  }

  private void check(String where, PaperEntry entry, Covering article) {
    page.unless(
        entry.outlet().equals(article.outlet()) || entry.outlet().equals(article.wire()),
        where,
        "article " + article.id() + " is not of " + entry.outlet());
    page.unlessEqual(entry.authors(), article.authors(), where, "list of authors");
    page.unless(Objects.equals(entry.url(), article.url()), where, "address is not the article's");
    Quote quote = entry.quote();
    if (quote != null) {
      page.unlessEqual(quote.articleId(), entry.articleId(), where + ".quote", "article");
      spoken(where, entry, quote);
    }
    carriers(where + ".alsoIn", entry);
    Quote attribution = entry.attribution();
    if (attribution != null && page.text(attribution.articleId()).isPresent()) {
      Evidence place =
          new Evidence(attribution.articleId(), attribution.start(), attribution.end());
      page.unlessEqual(
          attribution.text(), page.words(place), where + ".attribution", "attribution");
    }
    for (OtherWording other : entry.otherwise()) {
      boolean its =
          page.covering(other.quote().articleId())
              .filter(it -> it.outlet().equals(other.outlet()))
              .isPresent();
      page.unless(its, where + ".otherwise", "is not in an article of " + other.outlet());
    }
  }

  private void spoken(String where, PaperEntry entry, Quote quote) {
    PageSpeaker speaker = entry.speaker();
    if (speaker != null && page.hasTexts()) {
      String own = page.all(List.of(entry.articleId()));
      String surname = speaker.name().substring(speaker.name().lastIndexOf(' ') + 1);
      page.unless(
          PageUnderCheck.missing(surname, own).isEmpty()
              && PageUnderCheck.missing(speaker.name(), page.all()).isEmpty(),
          where + ".speaker",
          "no " + speaker.name() + " in the article");
      String role = speaker.role();
      page.unless(
          role == null || PageUnderCheck.missing(role, page.all()).isEmpty(),
          where + ".speaker",
          "nobody is called “" + role + "” in the articles");
    }
    FirstPublisher first = entry.first();
    if (first != null) {
      first(where + ".first", first, quote);
    }
  }

  /** That each outlet has the quotation, or carries the sentence that the entry was made from. */
  private void carriers(String where, PaperEntry entry) {
    for (String outlet : entry.alsoIn()) {
      boolean has =
          page.coverage().stream()
              .filter(it -> it.outlet().equals(outlet) || outlet.equals(it.wire()))
              .anyMatch(it -> page.text(it.id()).isEmpty() || isCarrier(it, entry));
      page.unless(has, where, "the entry's words are not in " + outlet);
    }
    page.unless(!entry.alsoIn().contains(entry.outlet()), where, "names its own outlet");
  }

  private boolean isCarrier(Covering article, PaperEntry entry) {
    Quote quote = entry.quote();
    Claim claim = entry.claim();
    String own = page.all(List.of(article.id()));
    return quote != null
        ? has(own, quote)
        : claim != null
            && PageUnderCheck.missing(page.words(claim.evidence().getFirst()), own).isEmpty();
  }

  /** Word for word, or in its own words as far as it can be told. */
  private static boolean has(String article, Quote quote) {
    int words = PageUnderCheck.missing(quote.text(), "").size();
    return PageUnderCheck.missing(quote.text(), article).size() <= (1 - OTHERWISE) * words;
  }

  private boolean hasVerbatim(Covering article, Quote quote) {
    return page.text(article.id())
        .filter(text -> Marks.folded(text).contains(Marks.folded(quote.text())))
        .isPresent();
  }

  /** For sure: one of which only the day is known may have been published in its last hour. */
  private boolean isBefore(Covering article, Instant time) {
    Instant at = article.publishedAt();
    if (at == null) {
      return false;
    }
    boolean day =
        at.equals(at.truncatedTo(ChronoUnit.DAYS))
            || page.article(article.id()).filter(it -> it.details().dayOnly()).isPresent();
    return (day ? at.plus(1, ChronoUnit.DAYS) : at).isBefore(time);
  }

  private void first(String where, FirstPublisher first, Quote quote) {
    Covering article = page.covering(first.articleId()).orElse(null);
    if (article == null) {
      return; // a fault of its own
    }
    page.unless(
        first.paper().equals(article.outlet()) || first.paper().equals(article.wire()),
        where,
        "article " + article.id() + " is not of " + first.paper());
    page.unless(
        first.publishedAt().equals(article.publishedAt()), where, "time is not the article's");
    for (Covering other : page.coverage()) {
      boolean earlier = hasVerbatim(other, quote) && isBefore(other, first.publishedAt());
      page.unless(
          !earlier || other.outlet().equals(article.outlet()),
          where,
          other.outlet() + " published earlier: " + other.id());
    }
  }
}
