package dev.backstory.cli;

import dev.backstory.compose.Commission;
import dev.backstory.compose.pen.Assignment;
import dev.backstory.compose.pen.DraftGate;
import dev.backstory.compose.pen.Drafting;
import dev.backstory.compose.pen.FactsGate;
import dev.backstory.compose.pen.InventedAssignment;
import dev.backstory.compose.pen.StoryVocabulary;
import dev.backstory.config.ModelConfig;
import dev.backstory.desk.Desk;
import dev.backstory.desk.DeskModel;
import dev.backstory.desk.DeskModel.Timed;
import dev.backstory.desk.Models;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.TextModel.Failure;
import dev.backstory.port.TextModel.Question;
import dev.backstory.site.Wording;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A model on trial: what it does with an invented story, and with one of the store. */
final class ModelTrial {
  private static final double MILLIS = 1000;

  /** Estimates are too high, but not by so much. */
  private static final double LEAST_READ = 0.5;

  private static final Commission NOTHING =
      new Commission(new Assignment(List.of(), List.of()), DraftGate.OPEN);

  private final Desk desk;
  private final ModelConfig settings;
  private final PrintWriter out;

  ModelTrial(Desk desk, ModelConfig settings, PrintWriter out) {
    this.desk = desk;
    this.settings = settings;
    this.out = out;
  }

  /**
   * Tries it.
   *
   * @param story null for none
   * @param again whether it is asked about the story what it has answered before
   * @return whether it answered as it was asked to
   */
  boolean run(@Nullable Story story, boolean again) {
    try (DeskModel model = desk.model().orElseThrow()) {
      out.println("asking " + settings.name() + " at " + settings.url());
      out.flush();
      boolean answered = invented(model);
      if (answered && story == null) {
        out.println("there is no page in the data folder to try it with");
      }
      boolean told = !answered || story == null || draft(model, story, again);
      out.flush();
      return answered && told;
    }
  }

  private boolean invented(DeskModel model) {
    Assignment assignment = InventedAssignment.read();
    DraftGate invented =
        new FactsGate(
            Models::evidenceGate,
            InventedAssignment.words(assignment),
            List.of(),
            new StoryVocabulary(assignment.headlines(), List.of()));
    Timed timed = model.draft(ModelLedger.NO_STORY, assignment, invented, true);
    out.println("an invented story of twelve facts:");
    report(timed, model.questions(assignment));
    return !timed.drafting().drafts().isEmpty() && timed.drafting().failure() == null;
  }

  private boolean draft(DeskModel model, Story story, boolean again) {
    StoryPage page = desk.stories().page(story.id()).orElse(null);
    Commission commission = desk.commission(story).orElse(NOTHING);
    Assignment assignment = commission.assignment();
    List<Question> questions = model.questions(assignment);
    out.printf(
        "%s (%s), %s in %s:%n",
        page == null ? "a story without a page" : "“" + page.headline() + "”",
        story.id(),
        Wording.count(assignment.facts().size(), "fact", "facts"),
        Wording.count(questions.size(), "question", "questions"));
    if (questions.isEmpty()) {
      out.println("  there is nothing to ask");
      return false;
    }
    cost(questions);
    out.flush();
    Timed timed = model.draft(story.id(), assignment, commission.gate(), again);
    report(timed, questions);
    new DraftLines(out, assignment).print(page, timed.drafting());
    return timed.drafting().failure() == null && !timed.drafting().drafts().isEmpty();
  }

  /** What a page may cost at most, by estimate. */
  private void cost(List<Question> questions) {
    long read = questions.stream().mapToLong(Question::tokens).sum();
    long written = questions.stream().mapToLong(Question::mostTokens).sum();
    long most = Math.max(1, read + written);
    out.printf(
        "  estimated: about %,d tokens read, at most %,d written; model.tokens_per_day allows %,d"
            + " such pages a day, model.tokens_per_story %,d versions of this one%n",
        read, written, settings.tokensPerDay() / most, settings.tokensPerStory() / most);
  }

  private void report(Timed timed, List<Question> questions) {
    Drafting drafting = timed.drafting();
    Failure failure = drafting.failure();
    out.println("  " + answered(timed));
    warnOfAPart(drafting, questions);
    if (failure == null) {
      out.println("  kept to the form: " + form(drafting));
    }
    if (failure == null || !drafting.drafts().isEmpty()) {
      out.printf(
          "  %s to use, %s%n",
          Wording.count(drafting.drafts().sentences().size(), "sentence", "sentences"),
          refused(drafting));
    }
  }

  /** Some servers cut what is longer than their context, and say nothing. */
  private void warnOfAPart(Drafting drafting, List<Question> questions) {
    long about = questions.stream().mapToLong(Question::tokens).sum();
    long read = drafting.tokens().in() * questions.size() / Math.max(1, drafting.asked());
    if (read > 0 && drafting.asked() >= questions.size() && read < about * LEAST_READ) {
      out.printf(
          "  the server read only %,d tokens of about %,d: raise its context, or set model.context"
              + " to what it reads%n",
          read, about);
    }
  }

  private static String answered(Timed timed) {
    Drafting drafting = timed.drafting();
    Failure failure = drafting.failure();
    if (failure != null) {
      Duration rest = failure.retryAfter();
      return "no answer: "
          + failure.reason()
          + (rest == null ? "" : ", for " + Wording.count(rest.toSeconds(), "second", "seconds"));
    }
    if (drafting.tokens().sum() == 0) {
      return "answered from what is kept, for no tokens";
    }
    double seconds = Math.max(1, timed.waited().toMillis()) / MILLIS;
    return String.format(
        Locale.ROOT,
        "answered in %.1f s: %,d tokens read, %,d written (%,.0f a second), %s",
        seconds,
        drafting.tokens().in(),
        drafting.tokens().out(),
        drafting.tokens().out() / seconds,
        Wording.count(drafting.asked(), "request", "requests"));
  }

  private static String form(Drafting drafting) {
    if (drafting.drafts().isEmpty()) {
      return "no";
    }
    String how =
        drafting.enforced()
            ? "yes, and the server takes the schema"
            : "yes, though the server takes no schema";
    return drafting.repaired() == 0
        ? how
        : how + ", and when asked once more " + Wording.count(drafting.repaired(), "time", "times");
  }

  private static String refused(Drafting drafting) {
    if (drafting.refusals() == 0) {
      return "nothing refused";
    }
    return drafting.refused().entrySet().stream()
        .map(entry -> entry.getValue() + " × " + entry.getKey().words())
        .collect(Collectors.joining("; ", "refused: ", ""));
  }
}
