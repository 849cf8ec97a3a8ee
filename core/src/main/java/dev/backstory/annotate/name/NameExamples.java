package dev.backstory.annotate.name;

import dev.backstory.annotate.text.ChoiceExample;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.port.Tagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns texts into examples for the models of what names name. */
public final class NameExamples {
  private final SentenceTagger tagger;
  private final NameReader reader = new NameReader();

  public NameExamples(Tagger tagger) {
    this.tagger = new SentenceTagger(tagger);
  }

  /** What the tagger's own names of a text teach of the words of names and of those beside them. */
  public record Signs(List<ChoiceExample> within, List<ChoiceExample> around) {
    public Signs {
      within = List.copyOf(within);
      around = List.copyOf(around);
    }
  }

  /** What is known of a stretch of a text: a label, that it is open, or that it is no name. */
  public sealed interface Truth {
    /** It is no name of a person, an organisation or a place, or it is a name of one. */
    record Known(@Nullable EntityType type) implements Truth {}

    /** Nothing is to be learnt from it. */
    record Open() implements Truth {}
  }

  /**
   * In the order of the text. Names of one word teach only where the tagger takes all their
   * occurrences for the same; where a person is named in full, the surname is that person.
   */
  public Signs signs(String text) {
    List<TaggedSentence> sentences = tagger.tag(text);
    List<NameGuess> guesses = reader.read(sentences);
    Map<String, Set<NameKind>> taken =
        guesses.stream()
            .collect(
                Collectors.groupingBy(
                    guess -> lower(guess.name().text()),
                    Collectors.mapping(NameExamples::kind, Collectors.toSet())));
    Set<String> surnames =
        guesses.stream()
            .filter(guess -> kind(guess) == NameKind.PERSON && !guess.name().isOneWord())
            .map(guess -> lower(guess.name().lastWord()))
            .collect(Collectors.toSet());
    List<ChoiceExample> within = new ArrayList<>();
    List<ChoiceExample> around = new ArrayList<>();
    for (NameGuess guess : guesses) {
      Name name = guess.name();
      String key = lower(name.text());
      NameKind kind = surnames.contains(key) ? NameKind.PERSON : kind(guess);
      if (surnames.contains(key) || taken.getOrDefault(key, Set.of()).size() == 1) {
        TaggedSentence sentence = sentences.get(name.sentence());
        QuoteMarkedSentence clause =
            new QuoteMarkedSentence(
                sentence, name.sentence(), NameEvidence.unquoted(sentence.tokens().size()));
        if (!guess.tag().equals("NORP")) {
          within.add(choice(kind, it -> NameFeatures.within(it, name, clause, true)));
        }
        if (guess.isTagged() || kind == NameKind.PERSON) {
          around.add(choice(kind, it -> NameFeatures.around(it, name, clause)));
        }
      }
    }
    return new Signs(within, around);
  }

  private static ChoiceExample choice(NameKind right, Function<NameKind, FeatureVector> signs) {
    List<FeatureVector> candidates = new ArrayList<>();
    for (NameKind kind : NameKind.values()) {
      candidates.add(signs.apply(kind).trimmed());
    }
    return new ChoiceExample(candidates, right.ordinal());
  }

  private static NameKind kind(NameGuess guess) {
    return NameKind.of(guess.isTagged() ? guess.name().type() : null);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * What the names of a text teach of what they name, by the signs of models that are learnt.
   *
   * @param truth what is known of a stretch, in code points
   */
  public List<ChoiceExample> kinds(String text, NameModels models, Function<Span, Truth> truth) {
    List<TaggedSentence> sentences = tagger.tag(text);
    List<NameGuess> guesses = reader.read(sentences);
    NameEvidence evidence = new NameEvidence(guesses, sentences, models);
    OffsetMap offsets = OffsetMap.of(text);
    List<ChoiceExample> choices = new ArrayList<>();
    for (int i = 0; i < guesses.size(); i++) {
      Name name = guesses.get(i).name();
      if (truth.apply(offsets.span(name.start(), name.end())) instanceof Truth.Known known) {
        choices.add(new ChoiceExample(evidence.of(i), NameKind.of(known.type()).ordinal()));
      }
    }
    return choices;
  }

  /** The names that are found in a text with models that are being tried. */
  public List<Mention> find(String text, NameModels models) {
    List<TaggedSentence> sentences = tagger.tag(text);
    List<Name> names = new MentionFinder(models).find(sentences);
    OffsetMap offsets = OffsetMap.of(text);
    return DatelinePlaces.of(names, sentences, text).stream()
        .map(name -> new Mention(offsets.span(name.start(), name.end()), name.full(), name.type()))
        .toList();
  }
}
