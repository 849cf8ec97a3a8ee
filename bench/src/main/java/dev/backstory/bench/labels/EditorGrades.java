package dev.backstory.bench.labels;

import dev.backstory.model.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What editors thought of words that pages might print of a sentence: its headings ({@code
 * bench/labels/headings.tsv}), or the questions that it answers or raises ({@code questions.tsv}).
 */
public final class EditorGrades {
  private final Map<String, List<String>> stories = new LinkedHashMap<>();
  private final Map<Evidence, Map<String, Integer>> grades = new HashMap<>();

  private EditorGrades() {}

  public static EditorGrades read(Path file) throws IOException {
    EditorGrades all = new EditorGrades();
    Tables.rows(file).forEach(all::add);
    return all;
  }

  /** A row "editor" says what an editor would write, which is not graded. */
  private void add(List<String> row) {
    switch (row.getFirst()) {
      case "article" -> stories.computeIfAbsent(row.get(1), _ -> new ArrayList<>()).add(row.get(2));
      case "grade" -> of(row).put(row.get(5), Integer.parseInt(row.get(6)));
      case "editor" -> of(row);
      default -> throw new IllegalArgumentException("no such row: " + row.getFirst());
    }
  }

  private Map<String, Integer> of(List<String> row) {
    return grades.computeIfAbsent(Tables.place(row, 2), _ -> new HashMap<>());
  }

  /** The ids of the articles of each story, by its id. */
  public Map<String, List<String>> stories() {
    return stories;
  }

  /** How many grades there are. */
  public int size() {
    return grades.values().stream().mapToInt(Map::size).sum();
  }

  /** Whether something was graded for the sentence, or written for it. */
  public boolean has(Evidence sentence) {
    return grades.containsKey(sentence);
  }

  /** 2 an editor would print it, 1 it is passable, 0 it is bad; empty if nobody graded it. */
  public OptionalInt grade(Evidence sentence, String words) {
    Integer grade = grades.getOrDefault(sentence, Map.of()).get(words);
    return grade == null ? OptionalInt.empty() : OptionalInt.of(grade);
  }
}
