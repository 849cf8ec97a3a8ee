package dev.backstory.bench.feeds;

import dev.backstory.feed.FeedParser;
import dev.backstory.notation.WebAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The documents of feedparser's tests. Each opens with a comment that says what to expect of it,
 * and with which headers its server would send it.
 */
final class FeedparserSuite {
  /** Where that project's tests serve their documents. */
  private static final String SERVER = "http://127.0.0.1:8097/";

  private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(.*?)\\s*-->", Pattern.DOTALL);
  private static final Pattern CHARSET =
      Pattern.compile("Content-type:[^\\n]*;\\s*charset\\s*=\\s*[\"']?([\\w.:-]+)");
  private static final Pattern LOCATION = Pattern.compile("Content-Location:\\s*(\\S+)");
  private static final List<Charset> COMMENT_IN =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"));

  private final FeedParser parser = new FeedParser();
  private final Map<String, SuiteScore> scores = new TreeMap<>();

  /** The scores by the suite's folders; the sanitising of texts apart from the well-formed. */
  static Map<String, SuiteScore> score(Map<String, byte[]> files) {
    FeedparserSuite suite = new FeedparserSuite();
    files.forEach(suite::take);
    return suite.scores;
  }

  private void take(String name, byte[] document) {
    String comment = comment(document);
    if (comment != null && name.contains("/")) {
      String folder = name.startsWith("wellformed/sanitize/") ? "sanitize" : name.split("/")[0];
      String expected = Objects.requireNonNull(first(EXPECT, comment));
      scores
          .computeIfAbsent(folder, _ -> new SuiteScore())
          .add(name, verdict(name, document, comment, expected), ShownText.hasMarkup(expected));
    }
  }

  private Verdict verdict(String name, byte[] document, String comment, String expected) {
    String address = WebAddress.resolve(SERVER + name, first(LOCATION, comment));
    var outcome =
        parser.parse(document, address == null ? SERVER + name : address, first(CHARSET, comment));
    return new Judge(FeedReading.of(outcome)).of(ExprParser.parse(expected));
  }

  private static @Nullable String comment(byte[] document) {
    for (Charset charset : COMMENT_IN) {
      String text = new String(document, charset);
      if (EXPECT.matcher(text).find()) {
        return text.substring(0, text.indexOf("-->", text.indexOf("Expect:")) + 3);
      }
    }
    return null;
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? m.group(1) : null;
  }
}
