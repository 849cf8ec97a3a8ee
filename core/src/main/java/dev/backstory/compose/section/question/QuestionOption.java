package dev.backstory.compose.section.question;

import dev.backstory.model.Claim.Template;
import dev.backstory.model.Evidence;
import dev.backstory.sentence.StorySentence;
import java.util.List;
import java.util.Map;

/**
 * A question that a page may print.
 *
 * @param kind of question, by which it is graded and of which a page has so many at most
 * @param template how it is made
 * @param sentence the one that answers it, or that raises it
 * @param evidence of the question, where it is left open
 * @param features what is known of it, by name
 */
public record QuestionOption(
    QuestionKind kind,
    Template template,
    StorySentence sentence,
    List<Evidence> evidence,
    Map<String, Double> features) {
  public QuestionOption {
    evidence = evidence.stream().distinct().toList();
    features = Map.copyOf(features);
  }

  /** As it would be printed. */
  public String question() {
    return template.text();
  }
}
