package dev.backstory.bench.grown;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.Evidence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quote;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An article of invented sentences, each a paragraph; the last is somebody's words and nothing
 * else.
 */
record InventedArticle(Article article, List<Span> sentences, float[] meaning) {
  /**
   * @param meaning of its story; the article's own is near to it
   */
  static InventedArticle of(
      String id, String title, Instant at, InventedWords words, int sentences, float[] meaning) {
    List<Span> spans = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= sentences; i++) {
      int start = text.length();
      text.append(i < sentences ? words.sentence() : "“" + words.sentence() + "”");
      spans.add(new Span(start, text.length()));
      text.append('\n');
    }
    String outlet = words.outlet();
    String host = outlet.toLowerCase(Locale.ROOT).replace(" ", "-") + ".example";
    Article article =
        new Article(
            id,
            "https://" + host + "/" + id,
            outlet,
            List.of(words.person().name()),
            title,
            at,
            null,
            "en",
            null,
            text.toString().strip());
    return new InventedArticle(article, spans, words.near(meaning));
  }

  String id() {
    return article.id();
  }

  String sentence(int number) {
    Span span = sentences.get(number);
    return article.text().substring(span.start(), span.end());
  }

  Evidence evidence(int number) {
    return Evidence.of(id(), sentences.get(number));
  }

  /** The words between the marks of the last sentence. */
  Quote quote() {
    Span span = sentences.getLast();
    Span inner = new Span(span.start() + 1, span.end() - 1);
    return new Quote(OffsetMap.of(article.text()).slice(inner), id(), inner.start(), inner.end());
  }

  AnnotatedArticle annotated() {
    List<Sentence> read = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Role role = i == 0 ? Role.MAIN : Role.CURRENT_CONTEXT;
      read.add(new Sentence(sentences.get(i), i, role, 1, i == sentences.size() - 1));
    }
    return new AnnotatedArticle(
        article,
        article.length(),
        read,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Embedding.of(meaning));
  }
}
