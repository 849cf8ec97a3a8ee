package dev.backstory.compose.section.question;

import dev.backstory.model.Claim.Template;
import dev.backstory.notation.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** Every pattern that they fill. */
  static Stream<String> forms() {
    return FORMS.stream().map(Form::question).distinct();
  }

  /** The question for what is counted; empty if there is no sure way to ask. */
  static Optional<Template> of(String counts) {
    for (Form form : FORMS) {
      Matcher matcher = form.counts().matcher(counts);
      if (matcher.matches()) {
        Map<String, String> places = new HashMap<>();
        matcher.namedGroups().keySet().forEach(name -> places.put(name, matcher.group(name)));
        return Optional.of(QuestionForm.fill(form.question(), places));
      }
    }
    return Optional.empty();
  }
}
