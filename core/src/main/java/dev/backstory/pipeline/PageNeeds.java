package dev.backstory.pipeline;

import dev.backstory.model.Article;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.Span;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.notation.Agency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of an article its story's page takes for granted. */
final class PageNeeds {
  private static final Pattern NAME_OR_FIGURE = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]+|\\d+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d]+");

  private final StoryPage page;
  private final PageContents contents;

  /** In lower case. */
  private final Set<String> words = new HashSet<>();

  PageNeeds(StoryPage page) {
    this.page = page;
    this.contents = PageContents.of(page);
    gatherWords();
  }

  /** The stretches that something on the page, or a fact behind it, rests on. */
  List<Span> evidence(String articleId) {
    return Stream.concat(
            contents.evidence().stream().map(Placed::what),
            page.facts().stream().flatMap(fact -> fact.tellings().stream()))
        .filter(it -> it.articleId().equals(articleId))
        .map(Evidence::span)
        .toList();
  }

  private void gatherWords() {
    add(NAME_OR_FIGURE, page.headline(), words);
    contents.lines().forEach(line -> add(NAME_OR_FIGURE, line.what(), words));
    for (PageSection section : page.sections()) {
      if (section instanceof Topics topics) {
        topics.cards().forEach(card -> add(WORD, card.name(), words));
      }
    }
    entries().map(PaperEntry::speaker).flatMap(Stream::ofNullable).forEach(this::addSpeaker);
  }

  private void addSpeaker(PageSpeaker speaker) {
    add(WORD, speaker.name(), words);
    add(WORD, Objects.requireNonNullElse(speaker.role(), ""), words);
  }

  private Stream<PaperEntry> entries() {
    return page.sections().stream()
        .flatMap(section -> section instanceof PapersSay s ? s.entries().stream() : Stream.of());
  }

  /**
   * Words that are to be found in an article as far as they are there, in lower case: of names and
   * figures on the page, of roles, and of quotations that the article is said to have too.
   */
  Set<String> words(Article article) {
    Set<String> wanted = new HashSet<>(words);
    add(WORD, Objects.requireNonNullElse(article.wire(), ""), wanted);
    entries()
        .filter(entry -> isAlsoIn(entry, article))
        .map(PaperEntry::quote)
        .flatMap(Stream::ofNullable)
        .forEach(quote -> add(WORD, quote.text(), wanted));
    return wanted;
  }

  private boolean isAlsoIn(PaperEntry entry, Article article) {
    return page.coverage().articles().stream()
        .filter(it -> it.id().equals(article.id()))
        .anyMatch(
            it ->
                entry.alsoIn().contains(it.outlet())
                    || it.wire() != null && entry.alsoIn().contains(it.wire()));
  }

  private static void add(Pattern kind, String text, Set<String> found) {
    kind.matcher(text).results().forEach(it -> found.add(it.group().toLowerCase(Locale.ROOT)));
  }

  /** The words of a stretch, in lower case. */
  static Set<String> wordsOf(String stretch) {
    Set<String> found = new HashSet<>();
    add(WORD, stretch, found);
    return found;
  }

  /**
   * Names that stand in place of others on the page, and those of the agency whose report it is.
   */
  Stream<String> phrases(String articleId) {
    Stream<String> names =
        contents.claims().stream()
            .flatMap(claim -> claim.what().edits().stream())
            .map(edit -> edit.inserted().replaceAll("^\\[|]$", ""))
            .filter(name -> name.length() > 1);
    Stream<String> agencies =
        page.coverage().articles().stream()
            .filter(it -> it.id().equals(articleId))
            .map(Covering::wire)
            .flatMap(Stream::ofNullable)
            .flatMap(PageNeeds::forms);
    return Stream.concat(names, agencies);
  }

  private static Stream<String> forms(String wire) {
    return Stream.concat(
        Stream.of(wire),
        Agency.known().stream()
            .filter(agency -> agency.name().equals(wire))
            .flatMap(agency -> agency.forms().stream()));
  }
}
