package dev.backstory.compose.section.question;

import dev.backstory.notation.Resource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How to ask for what a figure counts: "people killed" as "How many people were killed?". */
final class CountQuestions {
  private static final List<Form> FORMS =
      Resource.lines("compose/section/question/count-questions.txt").stream()
          .map(Form::of)
          .toList();

  private CountQuestions() {}

  private record Form(Pattern counts, String question) {
    static Form of(String line) {
      int arrow = line.indexOf(" => ");
      return new Form(Pattern.compile(line.substring(0, arrow)), line.substring(arrow + 4));
    }
  }

  /** The question for what is counted; empty if there is no sure way to ask. */
  static Optional<String> of(String counts) {
    for (Form form : FORMS) {
      Matcher matcher = form.counts().matcher(counts);
      if (matcher.matches()) {
        return Optional.of(matcher.replaceFirst(form.question()));
      }
    }
    return Optional.empty();
  }
}
