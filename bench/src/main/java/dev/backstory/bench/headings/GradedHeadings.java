package dev.backstory.bench.headings;

import dev.backstory.model.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What editors thought of headings that a sentence might have: {@code bench/labels/headings.tsv}.
 */
final class GradedHeadings {
  private final Map<String, List<String>> stories = new LinkedHashMap<>();
  private final Map<Evidence, Map<String, Integer>> grades = new HashMap<>();

  private GradedHeadings() {}

  /**
   * As the project keeps them.
   *
   * @param root of the project
   */
  static GradedHeadings read(Path root) throws IOException {
    GradedHeadings all = new GradedHeadings();
    for (String line : Files.readAllLines(root.resolve("bench/labels/headings.tsv"))) {
      if (!line.startsWith("#")) {
        all.add(line.split("\t"));
      }
    }
    return all;
  }

  private void add(String... row) {
    switch (row[0]) {
      case "article" -> stories.computeIfAbsent(row[1], _ -> new ArrayList<>()).add(row[2]);
      case "grade" ->
          grades
              .computeIfAbsent(sentence(row), _ -> new HashMap<>())
              .put(row[5], Integer.parseInt(row[6]));
      case "editor" -> grades.computeIfAbsent(sentence(row), _ -> new HashMap<>());
      default -> throw new IllegalArgumentException("no such row: " + row[0]);
    }
  }

  private static Evidence sentence(String... row) {
    return new Evidence(row[2], Integer.parseInt(row[3]), Integer.parseInt(row[4]));
  }

  /** The ids of the articles of each story, by its id. */
  Map<String, List<String>> stories() {
    return stories;
  }

  /** Whether headings of the sentence were graded. */
  boolean has(Evidence sentence) {
    return grades.containsKey(sentence);
  }

  /** 2 an editor would print it, 1 it is passable, 0 it is bad; empty if nobody graded it. */
  OptionalInt grade(Evidence sentence, String heading) {
    Integer grade = grades.getOrDefault(sentence, Map.of()).get(heading);
    return grade == null ? OptionalInt.empty() : OptionalInt.of(grade);
  }
}
