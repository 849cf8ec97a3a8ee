package dev.backstory.compose.pen;

import dev.backstory.compose.pen.AnswerReader.Unusable;
import dev.backstory.compose.pen.QuestionMaker.Prepared;
import dev.backstory.model.Claim;
import dev.backstory.port.TextModel;
import dev.backstory.port.TextModel.Answer;
import dev.backstory.port.TextModel.Cause;
import dev.backstory.port.TextModel.Failure;
import dev.backstory.port.TextModel.Outcome;
import dev.backstory.port.TextModel.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets a model write drafts of a page's sections. Whatever the model answers, what comes back is
 * drafts that name their facts, and a count of what was refused. Safe for use by several threads.
 */
public final class Pen {
  private final TextModel model;
  private final QuestionMaker questions;
  private final AnswerReader reader;

  /**
   * @param context tokens that the model reads and writes at once
   * @param gate through which every sentence goes
   */
  public Pen(TextModel model, int context, DraftGate gate) {
    this.model = model;
    this.questions = new QuestionMaker(context);
    this.reader = new AnswerReader(gate);
  }

  /** Who the drafts are by, as a claim says it. */
  public String madeBy() {
    return Claim.ofModel(model.name(), QuestionMaker.VERSION);
  }

  /** The version of the texts that the model is given. */
  public String prompt() {
    return QuestionMaker.VERSION;
  }

  /** What the model will be asked, if each answer can be used. */
  public List<Question> questions(Assignment assignment) {
    return questions.prepare(assignment).stream().map(Prepared::question).toList();
  }

  /**
   * Asks until all is answered or the model fails, each question twice at most: once more if its
   * answer cannot be used, or for all of it that was refused.
   */
  public Drafting write(Assignment assignment) {
    Drafting all = Drafting.NOTHING;
    for (Prepared asked : questions.prepare(assignment)) {
      Drafting drafting = draft(asked);
      all = all.plus(drafting);
      if (drafting.failure() != null && drafting.failure().cause() != Cause.NOT_ASKED) {
        break;
      }
    }
    return all;
  }

  private Drafting draft(Prepared asked) {
    Attempt first = attempt(asked);
    if (first.unusable() != null) {
      return repaired(asked, first, first.unusable());
    }
    List<RefusedDraft> refused = first.drafting().unsupported();
    return refused.isEmpty()
        ? first.drafting()
        : first.drafting().plus(attempt(asked.mending(refused)).drafting());
  }

  private Drafting repaired(Prepared asked, Attempt first, DraftRefusal why) {
    Attempt second = attempt(asked.again(why.words()));
    Drafting both = first.drafting().plus(second.drafting());
    boolean mended = second.unusable() == null && both.failure() == null;
    return mended ? both.plus(repaired()) : both;
  }

  private static Drafting repaired() {
    Drafting none = Drafting.NOTHING;
    return new Drafting(none.drafts(), none.refused(), List.of(), none.tokens(), 0, 1, true, null);
  }

  /** One question asked once; {@code unusable} is why the answer cannot be used as a whole. */
  private record Attempt(Drafting drafting, @Nullable DraftRefusal unusable) {}

  private Attempt attempt(Prepared asked) {
    Outcome outcome = model.ask(asked.question());
    return switch (outcome) {
      case Failure failure when failure.cause() == Cause.EMPTY ->
          unusable(outcome, DraftRefusal.EMPTY, true);
      case Failure failure ->
          new Attempt(
              new Drafting(
                  DraftPage.EMPTY, Map.of(), List.of(), failure.tokens(), 1, 0, true, failure),
              null);
      case Answer answer ->
          switch (reader.read(answer.text(), answer.cutOff(), asked)) {
            case Unusable(DraftRefusal why) -> unusable(outcome, why, answer.enforced());
            case DraftReading reading ->
                new Attempt(
                    new Drafting(
                        reading.drafts(),
                        reading.refused(),
                        reading.unsupported(),
                        answer.tokens(),
                        1,
                        0,
                        answer.enforced(),
                        null),
                    null);
          };
    };
  }

  private static Attempt unusable(Outcome outcome, DraftRefusal why, boolean enforced) {
    return new Attempt(
        new Drafting(
            DraftPage.EMPTY, Map.of(why, 1), List.of(), outcome.tokens(), 1, 0, enforced, null),
        why);
  }
}
