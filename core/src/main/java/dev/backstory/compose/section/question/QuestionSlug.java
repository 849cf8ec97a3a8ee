package dev.backstory.compose.section.question;

import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.notation.Slug;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The address of a question's page below its story. */
public final class QuestionSlug {
  private static final int LONGEST = 80;

  private QuestionSlug() {}

  /** The question in small letters and hyphens. */
  public static String of(String question) {
    String whole = Slug.of(question);
    String slug = whole.substring(0, Math.min(LONGEST, whole.length()));
    return slug.isEmpty() ? "question" : slug;
  }

  /** A question with its address behind others of its story. */
  public static AnsweredQuestion numbered(AnsweredQuestion item, List<AnsweredQuestion> others) {
    Set<String> taken = others.stream().map(AnsweredQuestion::slug).collect(Collectors.toSet());
    return item.at(unique(item.question(), taken));
  }

  /** The same, numbered where another has it. */
  static String unique(String question, Set<String> taken) {
    return Slug.free(of(question), taken::contains);
  }
}
