package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import dev.backstory.extract.page.BlockReader;
import dev.backstory.extract.page.HiddenElements;
import dev.backstory.extract.page.PageParser;
import dev.backstory.extract.page.ParseOutcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The text that a page states in JSON-LD, where it shows none because its scripts would. */
final class StatedBody {
  /** Characters that make it an article and not its teaser. */
  private static final int LEAST = 500;

  private static final int MAX_ELEMENTS = 20_000;

  private StatedBody() {}

  /**
   * What to take for the text.
   *
   * @param shown what the page shows, which is too little
   * @param stated text, or HTML, of the article
   */
  static BodyText instead(BodyText shown, @Nullable String stated) {
    if (stated == null || stated.length() < LEAST) {
      return shown;
    }
    String html = stated.contains("</") ? stated : stated.replace("\n", "<br><br>");
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    List<Block> blocks =
        switch (PageParser.parse(bytes, null, "utf-8", MAX_ELEMENTS)) {
          case ParseOutcome.Parsed(Document page) ->
              BlockReader.read(page.body(), HiddenElements::atFirst);
          case ParseOutcome.Rejected _ -> List.of();
        };
    BodyText text = BodyText.of(blocks, null, Set.of());
    return text.text().length() < LEAST ? shown : text;
  }
}
