package dev.backstory.annotate;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.models.Nlp4jTagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sentences as the tagger reads them, and the tables of cases. */
public final class TaggedText {
  private static final Nlp4jTagger TAGGER = new Nlp4jTagger();

  private TaggedText() {}

  /** The one of this process: loading another takes ten seconds and a gigabyte. */
  public static Nlp4jTagger tagger() {
    return TAGGER;
  }

  public static TaggedSentence sentence(String text) {
    return new TaggedSentence(0, text.length(), 0, text, TAGGER.tag(text));
  }

  /** The rows of a table of cases, each parted at its bars. */
  public static List<String[]> rows(String resource) {
    return lines(resource).stream().map(line -> (line + " ").split(" \\| ", -1)).toList();
  }

  /** The lines of a table without comments and blank ones. */
  public static List<String> lines(String resource) {
    try (InputStream in = TaggedText.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
