package dev.backstory.export;

import dev.backstory.export.Row.ArticleRow;
import dev.backstory.export.Row.ClaimRow;
import dev.backstory.export.Row.EvidenceRow;
import dev.backstory.export.Row.FactRow;
import dev.backstory.export.Row.QuotationRow;
import dev.backstory.export.Row.StoryRow;
import dev.backstory.export.Row.TellingRow;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.FirstPublisher;
import dev.backstory.model.PageSection.OtherWording;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.port.ListedStory;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SourceView.Passage;
import dev.backstory.site.Wording;
import dev.backstory.site.coverage.Newsroom;
import dev.backstory.site.coverage.ReportCount;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one story. */
final class StoryRows {
  private final SiteSnapshot site;
  private final StoryPage page;
  private final Map<String, Covering> articles = new HashMap<>();
  private final Function<Evidence, Optional<Passage>> passages;
  private final Consumer<Row> use;

  private StoryRows(SiteSnapshot site, StoryPage page, Consumer<Row> use) {
    this.site = site;
    this.page = page;
    this.passages = site.passages();
    this.use = use;
    page.coverage().articles().forEach(article -> articles.put(article.id(), article));
  }

  /**
   * Hands over all rows of a story, by table, in the order of its page.
   *
   * @param address of its page
   */
  static void each(SiteSnapshot site, StoryPage page, String address, Consumer<Row> use) {
    StoryRows rows = new StoryRows(site, page, use);
    rows.story(address);
    rows.articles();
    rows.claims();
    rows.facts();
    rows.quotations();
  }

  private void story(String address) {
    use.accept(
        new StoryRow(
            page.id(),
            page.headline(),
            address,
            page.status(),
            page.language(),
            site.section(page.id()).orElse(null),
            page.createdAt(),
            page.updatedAt(),
            page.revision(),
            page.coverage().outlets(),
            page.coverage().independentNewsrooms(),
            site.story(page.id()).map(ListedStory::lead).orElse("")));
  }

  private void articles() {
    int place = 0;
    for (Covering article : page.coverage().articles()) {
      use.accept(
          new ArticleRow(
              page.id(),
              ++place,
              article.id(),
              Wording.link(article.url()),
              article.outlet(),
              Newsroom.nameOf(article),
              article.authors(),
              article.title(),
              article.publishedAt(),
              article.wire(),
              article.independent()));
    }
  }

  private void claims() {
    int place = 0;
    List<PageSection> sections =
        page.sections().stream()
            .filter(section -> section.omitted() == null)
            .sorted(Comparator.comparingInt(PageSection::place))
            .toList();
    for (PageSection section : sections) {
      for (Claim claim : section.everyClaim()) {
        claim(section, claim, ++place);
      }
    }
  }

  private void claim(PageSection section, Claim claim, int place) {
    use.accept(
        new ClaimRow(
            page.id(),
            place,
            claim.id(),
            section.kind(),
            claim.text(),
            ReportCount.standings(claim, page).entrySet().stream()
                .filter(it -> it.getValue().isTelling())
                .map(Map.Entry::getKey)
                .toList(),
            claim.facts(),
            claim.madeBy(),
            claim.sinceRevision()));
    int evidence = 0;
    for (Evidence it : claim.evidence()) {
      Covering article = articles.get(it.articleId());
      use.accept(
          new EvidenceRow(
              page.id(),
              place,
              ++evidence,
              it.articleId(),
              article == null ? null : article.outlet(),
              url(article),
              it.start(),
              it.end(),
              words(it)));
    }
  }

  private void facts() {
    int place = 0;
    for (Fact fact : page.facts()) {
      Fact.When when = fact.when();
      use.accept(
          new FactRow(
              page.id(),
              ++place,
              fact.id(),
              fact.kind(),
              fact.status(),
              fact.overtakenBy(),
              fact.text(),
              when == null ? null : when.date(),
              when == null ? null : when.precision(),
              fact.saidBy(),
              fact.newsrooms()));
      int telling = 0;
      for (Evidence it : fact.tellings()) {
        use.accept(telling(fact, it, ++telling));
      }
    }
  }

  private TellingRow telling(Fact fact, Evidence telling, int place) {
    Covering article = articles.get(telling.articleId());
    return new TellingRow(
        page.id(),
        fact.id(),
        place,
        telling.articleId(),
        article == null ? null : article.outlet(),
        article == null ? List.of() : article.authors(),
        url(article),
        article == null ? null : article.publishedAt(),
        telling.start(),
        telling.end(),
        words(telling));
  }

  private void quotations() {
    int place = 0;
    int utterance = 0;
    for (PaperEntry entry : SiteSnapshot.quotations(page).toList()) {
      utterance++;
      for (OtherWording wording : wordings(entry).toList()) {
        use.accept(quotation(entry, wording, ++place, utterance));
      }
    }
  }

  /** As its own outlet has it, and then as others do. */
  private static Stream<OtherWording> wordings(PaperEntry entry) {
    return Stream.concat(
        Stream.ofNullable(entry.quote()).map(quote -> new OtherWording(entry.outlet(), quote)),
        entry.otherwise().stream());
  }

  private QuotationRow quotation(PaperEntry entry, OtherWording wording, int place, int utterance) {
    Quote quote = wording.quote();
    PageSpeaker speaker = entry.speaker();
    FirstPublisher first = entry.first();
    Covering article = articles.get(quote.articleId());
    boolean own = quote.equals(entry.quote());
    return new QuotationRow(
        page.id(),
        page.headline(),
        place,
        utterance,
        quote.text(),
        speaker == null ? null : speaker.name(),
        speaker == null ? null : speaker.role(),
        speaker == null ? null : speaker.entityId(),
        entry.attribution() == null ? null : entry.attribution().text(),
        wording.outlet(),
        article != null ? article.authors() : own ? entry.authors() : List.of(),
        article == null ? null : article.title(),
        article == null && own ? Wording.link(entry.url()) : url(article),
        article == null ? null : article.publishedAt(),
        quote.articleId(),
        quote.start(),
        quote.end(),
        entry.alsoIn(),
        first == null ? null : first.paper(),
        first == null ? null : first.publishedAt());
  }

  private static @Nullable String url(@Nullable Covering article) {
    return article == null ? null : Wording.link(article.url());
  }

  private @Nullable String words(Evidence evidence) {
    return passages.apply(evidence).map(Passage::words).orElse(null);
  }
}
