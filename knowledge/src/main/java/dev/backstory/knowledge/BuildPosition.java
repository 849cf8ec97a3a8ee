package dev.backstory.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a build has come; committed together with the entries, so that an interrupted build
 * resumes where the last commit left it.
 *
 * @param languages that are kept
 * @param file the file that is read, by its name
 * @param lines of it that are read
 * @param done names of the files that are read to their end
 * @param counts of lines by what became of them
 * @param complete whether the index is finished
 */
record BuildPosition(
    List<String> languages,
    String file,
    long lines,
    List<String> done,
    Map<String, Long> counts,
    boolean complete) {
  private static final String COUNT = "count.";

  BuildPosition {
    languages = List.copyOf(languages);
    done = List.copyOf(done);
    counts = new TreeMap<>(counts);
  }

  static BuildPosition start(List<String> languages) {
    return new BuildPosition(languages, "", 0, List.of(), Map.of(), false);
  }

  Map<String, String> toData() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("languages", String.join(",", languages));
    data.put("file", file);
    data.put("lines", Long.toString(lines));
    data.put("done", String.join("\n", done));
    data.put("complete", Boolean.toString(complete));
    counts.forEach((what, count) -> data.put(COUNT + what, count.toString()));
    return data;
  }

  static BuildPosition ofData(Map<String, String> data) {
    Map<String, Long> counts = new TreeMap<>();
    data.forEach(
        (key, value) -> {
          if (key.startsWith(COUNT)) {
            counts.put(key.substring(COUNT.length()), Long.valueOf(value));
          }
        });
    return new BuildPosition(
        list(data.getOrDefault("languages", ""), ","),
        data.getOrDefault("file", ""),
        Long.parseLong(data.getOrDefault("lines", "0")),
        list(data.getOrDefault("done", ""), "\n"),
        counts,
        Boolean.parseBoolean(data.getOrDefault("complete", "false")));
  }

  private static List<String> list(String joined, String between) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(between));
  }
}
