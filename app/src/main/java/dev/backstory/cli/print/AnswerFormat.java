package dev.backstory.cli.print;

import dev.backstory.ask.Answer;
import dev.backstory.ask.Reply;
import dev.backstory.ask.Reply.Answered;
import dev.backstory.ask.Reply.NotSaid;
import dev.backstory.ask.Reply.Refused;
import dev.backstory.model.Evidence;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.SitePaths;
import dev.backstory.site.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is answered to a question, for readers or as JSON. */
public final class AnswerFormat {
  private AnswerFormat() {}

  /** A line of JSON. */
  private record Row(String question, List<AnswerRow> answers) {}

  /**
   * An answer.
   *
   * @param claim id of the line on its page; empty where it is only one of its facts
   * @param probability that it answers
   */
  private record AnswerRow(
      String text,
      double probability,
      String storyId,
      String headline,
      String page,
      String claim,
      List<String> facts,
      String madeBy,
      List<String> newsrooms,
      List<ArticleRow> articles,
      List<Evidence> evidence) {
    static AnswerRow of(Answer answer) {
      return new AnswerRow(
          answer.claim().text(),
          Math.round(answer.probability() * 1000) / 1000.0,
          answer.page().id(),
          answer.page().headline(),
          SitePaths.story(answer.page().slug()),
          answer.claim().id(),
          answer.claim().facts(),
          answer.claim().madeBy(),
          answer.newsrooms(),
          answer.articles().stream().map(ArticleRow::of).toList(),
          answer.claim().evidence());
    }
  }

  /** An article that tells it. */
  private record ArticleRow(
      String id,
      String outlet,
      @Nullable String title,
      @Nullable String url,
      @Nullable Instant publishedAt) {
    static ArticleRow of(Covering article) {
      return new ArticleRow(
          article.id(), article.outlet(), article.title(), article.url(), article.publishedAt());
    }
  }

  /** Question and answers, of which there are none where the coverage does not say. */
  public static String json(Reply reply) {
    return switch (reply) {
      case Answered it ->
          PageCodec.json(new Row(it.question(), it.answers().stream().map(AnswerRow::of).toList()));
      case NotSaid it -> PageCodec.json(new Row(it.question(), List.of()));
      case Refused it -> PageCodec.json(new Row(it.typed(), List.of()));
    };
  }

  /** A line for each answer, of which there are none where the coverage does not say. */
  public static String jsonLines(Reply reply) {
    return switch (reply) {
      case Answered it ->
          it.answers().stream()
              .map(answer -> PageCodec.json(AnswerRow.of(answer)))
              .collect(Collectors.joining());
      case NotSaid _, Refused _ -> "";
    };
  }

  /** Each answer with who reports it, where, and in which story. */
  public static String text(Reply reply) {
    return switch (reply) {
      case Answered it ->
          IntStream.range(0, it.answers().size())
              .mapToObj(i -> text(i + 1, it.answers().get(i)))
              .collect(Collectors.joining("\n"));
      case NotSaid _ -> "The coverage does not say.\n";
      case Refused it -> it.reason() + "\n";
    };
  }

  private static String text(int number, Answer answer) {
    Stream<String> articles = answer.articles().stream().map(AnswerFormat::article);
    return "%d. %s\n   %s\n%s   in %s (%s)\n"
        .formatted(
            number,
            answer.claim().text(),
            Wording.names(answer.newsrooms()),
            articles.map(line -> "   " + line + "\n").collect(Collectors.joining()),
            answer.page().headline(),
            SitePaths.story(answer.page().slug()));
  }

  private static String article(Covering article) {
    String title = Objects.requireNonNullElse(article.title(), article.id());
    return article.url() == null ? title : title + ", " + article.url();
  }
}
