package dev.backstory.compose.page;

import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Sentences by what each would add to the page, ranked anew after each that went on it. */
public final class Ranking {
  private record Candidate(StorySentence sentence, double standing, double merit) {}

  private final List<Candidate> open = new ArrayList<>();

  /**
   * @param standing what speaks for a sentence whatever the page says already
   */
  public Ranking(List<StorySentence> sentences, ToDoubleFunction<StorySentence> standing) {
    sentences.forEach(s -> open.add(new Candidate(s, standing.applyAsDouble(s), 0)));
  }

  /**
   * What the attempt makes of the best sentence that it makes something of. Sentences that the page
   * tells already, that speak of what a reader does not know, and that were tried, do not come
   * again; those that do not fit may.
   */
  public <T> Optional<T> next(
      PageDraft draft,
      Predicate<StorySentence> fits,
      Function<StorySentence, Optional<T>> attempt) {
    return next(draft, _ -> 1, fits, attempt);
  }

  /**
   * The same.
   *
   * @param now what a sentence is worth as the page stands, beside its standing
   */
  public <T> Optional<T> next(
      PageDraft draft,
      ToDoubleFunction<StorySentence> now,
      Predicate<StorySentence> fits,
      Function<StorySentence, Optional<T>> attempt) {
    Set<String> told = draft.toldStems();
    open.replaceAll(
        c ->
            new Candidate(
                c.sentence(),
                c.standing(),
                c.standing()
                    * now.applyAsDouble(c.sentence())
                    * draft.salience().of(c.sentence(), told)));
    open.sort(Comparator.comparingDouble(candidate -> -candidate.merit()));
    List<Candidate> tried = new ArrayList<>();
    Optional<T> made = Optional.empty();
    for (Candidate candidate : open) {
      StorySentence sentence = candidate.sentence();
      if (fits.test(sentence)) {
        tried.add(candidate);
        boolean fresh = draft.isUnderstood(sentence) && !draft.tells(sentence);
        made = fresh ? attempt.apply(sentence) : Optional.empty();
        if (made.isPresent()) {
          break;
        }
      }
    }
    open.removeAll(Set.copyOf(tried));
    return made;
  }
}
