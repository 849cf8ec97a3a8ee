package dev.backstory.site;

import static dev.backstory.site.words.Words.words;

import dev.backstory.ask.Answer;
import dev.backstory.ask.Reply;
import dev.backstory.ask.Reply.Answered;
import dev.backstory.ask.Reply.NotSaid;
import dev.backstory.ask.Reply.Refused;
import dev.backstory.model.StoryPage;
import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchQuery;
import dev.backstory.site.follow.AtomFeed;
import dev.backstory.site.follow.Feed;
import dev.backstory.site.report.DigestForm;
import dev.backstory.site.report.ReportForm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The pages that a server makes for one reader: what was searched for, asked, reported or ordered.
 */
public final class ServedPages {
  private final SiteRenderer renderer;

  ServedPages(SiteRenderer renderer) {
    this.renderer = renderer;
  }

  /** What a server answers to a search. */
  public String found(SiteSnapshot site, SearchQuery query, List<Found> found) {
    List<FoundStory> stories =
        found.stream()
            .flatMap(it -> site.story(it.storyId()).map(s -> new FoundStory(s, it)).stream())
            .toList();
    return searched(query, "", stories);
  }

  /**
   * What it answers to one that it cannot read.
   *
   * @param reason in a sentence
   */
  public String notSearched(String typed, String reason) {
    return searched(SearchQuery.ofWords(typed), reason, List.of());
  }

  private String searched(SearchQuery query, String reason, List<FoundStory> stories) {
    String typed = query.typed();
    return SiteRenderer.render(
        "search.jte",
        renderer
            .frame(
                SitePaths.SEARCH,
                typed.isBlank() ? words("search.title") : words("search.titleOf", typed),
                "",
                null)
            .searchedFor(typed),
        Map.of(
            "query", query, "reason", reason, "ask", askHref(query.words()), "stories", stories));
  }

  private static String askHref(String question) {
    return question.isBlank()
        ? SitePaths.ASK
        : SitePaths.ASK + "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  /** What a server answers to somebody who has not asked yet. */
  public String ask() {
    return asked("", "", List.of());
  }

  /** What a server answers to a question about the stories of a site. */
  public String asked(SiteSnapshot site, Reply reply) {
    return switch (reply) {
      case Answered answered ->
          asked(
              answered.question(),
              "",
              answered.answers().stream().map(it -> shown(site, it)).toList());
      case NotSaid notSaid -> asked(notSaid.question(), words("ask.notSaid"), List.of());
      case Refused refused -> asked(refused.typed(), refused.reason(), List.of());
    };
  }

  /** The same if nobody has the time to answer. */
  public String askedTooMuch(String question) {
    return asked(question, words("ask.tooMany"), List.of());
  }

  private ShownAnswer shown(SiteSnapshot site, Answer answer) {
    StoryPage page = answer.page();
    return new ShownAnswer(
        answer, renderer.view(site, page, SitePaths.toRoot(SitePaths.ASK), page.revision()));
  }

  /** What a server shows to somebody who reports a line. */
  public String report(SiteSnapshot site, ReportForm form) {
    StoryPage page = form.page();
    return SiteRenderer.render(
        "report.jte",
        renderer.frame(SitePaths.REPORT, words("report.title"), "", null),
        Map.of("view", renderer.view(site, page, "", page.revision()), "form", form));
  }

  /** The form by which a server is asked for news by mail. */
  public String digest(DigestForm form, List<String> sections) {
    return SiteRenderer.render(
        "digest.jte",
        renderer.frame(SitePaths.DIGEST, words("digest.title"), "", null),
        Map.of("form", form, "sections", sections));
  }

  /**
   * A page that a mail leads to.
   *
   * @param path of it
   * @param button what one can do there; empty for nothing
   * @param token of the mail
   */
  public String digestStep(
      String path, String title, String sentence, String button, String token) {
    return SiteRenderer.render(
        "digestStep.jte",
        renderer.frame(path, title, "", null),
        Map.of("path", path, "sentence", sentence, "button", button, "token", token));
  }

  private String asked(String question, String message, List<ShownAnswer> answers) {
    String title = answers.isEmpty() ? words("ask.title") : words("ask.titleOf", question);
    return SiteRenderer.render(
        "ask.jte",
        renderer.frame(SitePaths.ASK, title, "", null),
        Map.of("question", question, "message", message, "answers", answers));
  }

  /** The same for a newsreader: the feed of what was found. */
  public SiteFile foundFeed(SiteSnapshot site, String question, List<Found> found) {
    Feed feed = new SiteFeeds(site, renderer).found(question.strip(), found);
    return SiteFile.text(AtomFeed.CONTENT_TYPE, AtomFeed.of(feed));
  }

  /** An answer and the story that has it. */
  public record ShownAnswer(Answer answer, StoryView story) {}

  /** A story with where it has the words that were searched for. */
  public record FoundStory(ListedStory story, Found found) {}
}
