package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.notation.TextLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which share of English articles, by headline and the beginning of their text alone, is taken for
 * no other language. Told or not known to be English, an article is told; another is kept apart.
 */
final class LanguagesMeasure {
  private static final int BLURB = 150;

  private LanguagesMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String set : LabelledSets.OF_STORIES) {
      List<String> blurbs =
          JsonRows.of(LabelledSets.file(data, set)).stream()
              .map(row -> row.path("title").asString("") + "\n" + row.path("text").asString(""))
              .map(text -> text.substring(0, Math.min(text.length(), BLURB)))
              .toList();
      long kept = blurbs.stream().filter(LanguagesMeasure::isTold).count();
      figures.put(set + ".told", kept / (double) blurbs.size());
    }
    return figures;
  }

  private static boolean isTold(String blurb) {
    String language = TextLanguage.of(null, blurb);
    return language == null || language.equals("en");
  }
}
