package dev.backstory.cli.print;

import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.Wording;
import dev.backstory.site.shape.StoryShapes.FoundStory;
import dev.backstory.site.shape.StoryShapes.StoryItem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;

/** What a search finds, to read in a terminal. */
public final class FoundText {
  private static final String INDENT = "    ";

  private FoundText() {}

  /**
   * Each story with where its page has the words, which stand between asterisks there.
   *
   * @param pages says where they are
   */
  public static String of(List<FoundStory> found, SiteRenderer pages) {
    StringWriter text = new StringWriter();
    Paragraphs lines = new Paragraphs(new PrintWriter(text));
    if (found.isEmpty()) {
      lines.print("", "No story fits.");
    }
    for (int i = 0; i < found.size(); i++) {
      StoryItem story = found.get(i).story();
      lines.print((i + 1) + ". ", INDENT, story.headline());
      String excerpt = excerpt(found.get(i).excerpt());
      lines.print(INDENT, excerpt.isBlank() ? story.lead() : excerpt);
      lines.print(
          INDENT,
          "%s, %s; story %s"
              .formatted(
                  Wording.time(story.updatedAt()),
                  Wording.count(story.newsrooms(), "newsroom", "newsrooms"),
                  story.id()));
      lines.print(INDENT, pages.address(story.slug()));
    }
    return text.toString();
  }

  private static String excerpt(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.matched() ? "*" + piece.text() + "*" : piece.text())
        .collect(Collectors.joining());
  }
}
