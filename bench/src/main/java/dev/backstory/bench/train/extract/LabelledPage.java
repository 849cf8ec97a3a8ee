package dev.backstory.bench.train.extract;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.extract.body.BodyEvidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A page whose article is known, with the share of each of its blocks that belongs to it.
 *
 * @param site pages of one site have the same, whatever set they are in
 */
record LabelledPage(
    String id, String site, BodyEvidence page, float[] labels, int[] words, String text) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Reads a folder with {@code truth.jsonl.gz} and {@code html/}. */
  static List<LabelledPage> read(Path folder) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    for (JsonNode row : JsonRows.of(folder.resolve("truth.jsonl.gz"))) {
      String id = row.path("id").asString();
      byte[] html = JsonRows.unpacked(folder.resolve("html/" + id + ".html.gz"));
      pages.add(of(row, BodyEvidence.of(html)));
    }
    return pages;
  }

  private static LabelledPage of(JsonNode row, BodyEvidence page) {
    String text = row.path("text").asString();
    int[] sizes = new int[page.size()];
    List<List<String>> blocks = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      blocks.add(words(page.text(i)));
      sizes[i] = blocks.get(i).size();
    }
    float[] labels = new Alignment(words(text)).shares(blocks);
    return new LabelledPage(row.path("id").asString(), site(row), page, labels, sizes, text);
  }

  private static String site(JsonNode row) {
    String outlet = row.path("outlet").asString("");
    if (!outlet.isEmpty()) {
      return outlet.toLowerCase(Locale.ROOT);
    }
    String host = host(row.path("url").asString(""));
    if (host.isEmpty()) {
      return "page " + row.path("id").asString();
    }
    String[] parts = host.split("\\.");
    int from = parts.length > 2 && parts[parts.length - 2].length() <= 3 ? 3 : 2;
    return parts[Math.max(0, parts.length - from)];
  }

  private static String host(String url) {
    int start = url.contains("//") ? url.indexOf("//") + 2 : 0;
    int end = url.indexOf('/', start);
    return url.substring(start, end < 0 ? url.length() : end);
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (m.find()) {
      words.add(m.group());
    }
    return words;
  }
}
