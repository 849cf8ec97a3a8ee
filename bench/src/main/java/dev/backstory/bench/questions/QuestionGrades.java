package dev.backstory.bench.questions;

import dev.backstory.compose.section.question.QuestionOption;
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

/** What editors thought of questions that pages might print: {@code bench/labels/questions.tsv}. */
final class QuestionGrades {
  /** A question and the sentence that answers or raises it. */
  private record Asked(Evidence sentence, String question) {}

  private final Map<String, List<String>> stories = new LinkedHashMap<>();
  private final Map<Asked, Integer> grades = new HashMap<>();

  private QuestionGrades() {}

  /**
   * As the project keeps them.
   *
   * @param root of the project
   */
  static QuestionGrades read(Path root) throws IOException {
    QuestionGrades all = new QuestionGrades();
    for (String line : Files.readAllLines(root.resolve("bench/labels/questions.tsv"))) {
      if (!line.startsWith("#")) {
        all.add(line.split("\t"));
      }
    }
    return all;
  }

  private void add(String... row) {
    if (row[0].equals("article")) {
      stories.computeIfAbsent(row[1], _ -> new ArrayList<>()).add(row[2]);
    } else {
      Evidence sentence = new Evidence(row[2], Integer.parseInt(row[3]), Integer.parseInt(row[4]));
      grades.put(new Asked(sentence, row[5]), Integer.parseInt(row[6]));
    }
  }

  /** The ids of the articles of each story, by its id. */
  Map<String, List<String>> stories() {
    return stories;
  }

  int size() {
    return grades.size();
  }

  /** 2 an editor would print it, 1 it is passable, 0 it is bad; empty if nobody graded it. */
  OptionalInt grade(QuestionOption option) {
    Integer grade = grades.get(new Asked(option.sentence().evidence(), option.question()));
    return grade == null ? OptionalInt.empty() : OptionalInt.of(grade);
  }
}
