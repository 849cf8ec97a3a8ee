package dev.backstory.bench.reading;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.NoEmbedder;
import dev.backstory.model.Article;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * How often sentences end where the corpus of discourse roles ends them. The sentences of a
 * paragraph are joined by a space and divided again; what counts are the ends inside paragraphs.
 */
public final class SentencesBench {
  private static final List<String> SETS = List.of("train", "validation");
  private static final int SHOWN = 40;

  private final ArticleAnnotator annotator = new ArticleAnnotator(_ -> List.of(), new NoEmbedder());
  private final boolean list;
  private int agreed;
  private int ours;
  private int theirs;

  private SentencesBench(boolean list) {
    this.list = list;
  }

  /**
   * Prints how often.
   *
   * @param list whether what the two disagree on is printed, to be judged by eye, since the corpus
   *     was divided by a program too: {@code -} an end of the corpus alone, {@code +} one of ours
   */
  public static void print(Path data, boolean list) throws IOException {
    for (String set : SETS) {
      SentencesBench bench = new SentencesBench(list);
      JsonRows.of(data.resolve("roles").resolve(set + ".jsonl.gz")).forEach(bench::compare);
      System.out.println(set + ": " + bench.figures());
    }
  }

  private String figures() {
    return String.format(
        Locale.ROOT,
        "%d ends inside paragraphs, of which %.4f found; %.4f of %d found are theirs",
        theirs,
        agreed / (double) theirs,
        agreed / (double) ours,
        ours);
  }

  private void compare(JsonNode row) {
    StringBuilder joined = new StringBuilder();
    Set<Integer> expected = new TreeSet<>();
    int paragraph = -1;
    for (JsonNode sentence : row.path("sentences")) {
      boolean goesOn = sentence.path("paragraph").asInt() == paragraph;
      if (goesOn) {
        expected.add(joined.length());
      }
      joined.append(joined.isEmpty() ? "" : goesOn ? " " : "\n\n");
      joined.append(sentence.path("text").asString().replaceAll("\\s+", " ").strip());
      paragraph = sentence.path("paragraph").asInt();
    }
    compare(joined.toString(), expected);
  }

  private void compare(String text, Set<Integer> expected) {
    Set<Integer> found = ends(text);
    ours += found.size();
    theirs += expected.size();
    Set<Integer> all = new TreeSet<>(found);
    all.addAll(expected);
    for (int end : all) {
      if (found.contains(end) && expected.contains(end)) {
        agreed++;
      } else if (list) {
        System.out.println((found.contains(end) ? "+ " : "- ") + shown(text, end));
      }
    }
  }

  /** The UTF-16 offsets inside paragraphs at which a sentence ends. */
  private Set<Integer> ends(String text) {
    Article article = new Article("a", null, null, List.of(), null, null, null, "en", null, text);
    List<Sentence> sentences = annotator.annotate(article).sentences();
    OffsetMap offsets = OffsetMap.of(text);
    Set<Integer> ends = new TreeSet<>();
    for (int i = 0; i + 1 < sentences.size(); i++) {
      if (sentences.get(i).paragraph() == sentences.get(i + 1).paragraph()) {
        ends.add(offsets.utf16(sentences.get(i).span().end()));
      }
    }
    return ends;
  }

  private static String shown(String text, int end) {
    return text.substring(Math.max(0, end - SHOWN), end).replace('\n', ' ')
        + " ‖ "
        + text.substring(end, Math.min(text.length(), end + SHOWN)).replace('\n', ' ');
  }
}
