package dev.backstory.bench.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.feed.FeedParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
  private static final String FEED =
      "<rss><channel><title>The &amp;lt;Tern&amp;gt;</title><managingEditor>x@y.example (Ada)"
          + "</managingEditor><item><title>Caf\u00e9</title><link>https://a.example/1</link>"
          + "<pubDate>2004-01-01T19:48:21Z</pubDate><description>&lt;b&gt;One&lt;/b&gt;"
          + "</description></item></channel></rss>";

  private static Verdict verdict(String expected) {
    var outcome =
        new FeedParser().parse(FEED.getBytes(StandardCharsets.UTF_8), "https://a.example/f", null);
    return new Judge(FeedReading.of(outcome)).of(ExprParser.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entries[0]['title'] == u'Caf\\xe9'",
        "not bozo and entries[0].title_detail.value == 'Caf' + '\\u00e9'",
        "entries[0]['summary'] == '<b>One</b>' and len(entries) == 1",
        "entries[0]['description'] == 'One' or feed['title'] == 'x'",
        "feed['title'] == 'The &lt;Tern&gt;'",
        "bozo and feed['author'] == 'Ada (x@y.example)' and (feed['author_detail']['name'] == 'Ada')",
        "not bozo and entries[0]['published_parsed'] == (2004, 1, 1, 19, 48, 21, 3, 1, 0)",
        "entries[0]['updated'] == 'Thu, 01 Jan 2004 19:48:21 GMT'",
        "entries[0]['link'] == 'https://a.example/1' and not entries[0]['author']",
        "feed['description'] is None",
      })
  void isMet(String expected) {
    assertThat(verdict(expected)).isInstanceOf(Verdict.Met.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entries[0]['title'] == 'Cafe'",
        "entries[0]['title'] == entries[1]['title'] == 'Caf\\xe9'",
        "not bozo and entries[0]['link'] == 'https://a.example/2'",
        "entries[0]['published_parsed'] == (2004, 1, 1, 19, 48, 22, 3, 1, 0)",
        "len(entries) == 2",
        "not feed['title']",
        "feed['description'] == 'x'",
        "entries[0]['author'] == 'Ada'",
      })
  void isNotMet(String expected) {
    assertThat(verdict(expected)).isInstanceOf(Verdict.Unmet.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bozo",
        "not bozo",
        "1",
        "encoding == 'utf-8'",
        "entries[0]['title'] == 'Caf\\xe9' and entries[0]['title_detail']['base'] == 'x'",
        "entries[0]['author'] == 'x@y.example'",
        "bozo and isinstance(bozo_exception, feedparser.CharacterEncodingOverride)",
        "entries[0]['x'] == {'a': 1}",
        "entries[0].get('title') == 'Caf'",
        "0.5 ==",
      })
  void isNotMeasured(String expected) {
    assertThat(verdict(expected)).isInstanceOf(Verdict.Excluded.class);
  }
}
