package dev.backstory.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.backstory.TimeBound;
import dev.backstory.Trial;
import dev.backstory.notation.Resource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whatever tags follow each other, however often, a page has a tree of bounded depth or says why it
 * has none. Of each two bytes the first is a piece of a page, the second how often it comes.
 */
class PageParserFuzzTest {
  private static final List<String> PIECES =
      Resource.lines("extract/pages.dict").stream()
          .map(line -> line.substring(1, line.length() - 1).replace("\\\"", "\""))
          .toList();

  private static final int LONGEST = 20_000;
  private static final int MAX_ELEMENTS = 50_000;

  /** As deep as the parser lets elements nest, and what it puts below them itself. */
  private static final int DEEPEST = 140;

  @FuzzTest(maxExecutions = 3_000)
  void parse(byte[] bytes) {
    Trial.of(bytes, PageParserFuzzTest::check);
  }

  private static void check(byte[] bytes) {
    byte[] html = page(bytes).getBytes(StandardCharsets.UTF_8);

    switch (TimeBound.within(() -> PageParser.parse(html, null, null, MAX_ELEMENTS))) {
      case ParseOutcome.Rejected(String reason) -> assertThat(reason).isNotBlank();
      case ParseOutcome.Parsed(Document page) ->
          page.traverse(
              (node, depth) -> {
                if (node instanceof Element) {
                  assertThat(depth).isLessThanOrEqualTo(DEEPEST);
                }
              });
    }
  }

  private static String page(byte[] bytes) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i + 1 < bytes.length && html.length() < LONGEST; i += 2) {
      String piece = PIECES.get((bytes[i] & 0xff) % PIECES.size());
      html.append(piece.repeat(Math.max(1, bytes[i + 1])));
    }
    return html.toString();
  }
}
