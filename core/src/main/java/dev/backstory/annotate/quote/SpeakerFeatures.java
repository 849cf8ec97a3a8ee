package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.quote.SpeakerReading.Path;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.model.Quotation;
import dev.backstory.notation.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shows how sure a speaker is, as numbers by name: first whether the words beside the cue name
 * the source, then whether these words stand for the person or body that is given.
 */
final class SpeakerFeatures {
  private static final Set<String> DOCUMENTS =
      WordList.read("annotate/quote/person-nouns.txt").section("documents");

  /** Beyond this a probability tells no more. */
  private static final double MOST_LOGIT = 6;

  private static final int LONG_SENTENCE = 45;
  private static final int LONG_NAME = 4;
  private static final int FEW_WORDS = 4;

  private final List<QuoteMarkedSentence> clauses;
  private final List<Name> names;

  /**
   * @param names in the order of the text
   */
  SpeakerFeatures(List<QuoteMarkedSentence> clauses, List<Name> names) {
    this.clauses = clauses;
    this.names = names;
  }

  /** Signs of the words: whether they name the source of what is attributed. */
  Map<String, Double> ofWords(Attribution attribution, Source source, SpeakerReading reading) {
    Map<String, Double> signs = new LinkedHashMap<>();
    QuoteMarkedSentence clause = clauses.get(source.sentence());
    Cue cue = attribution.cue();
    put(signs, "direct", attribution.kind() == Quotation.Kind.DIRECT);
    put(signs, "mixed", attribution.kind() == Quotation.Kind.MIXED);
    signs.put("certainty", logit(attribution.certainty()));
    put(signs, "person", isPerson(reading.path()));
    put(signs, "pronoun", reading.antecedent() != null);
    put(signs, "group pronoun", reading.path() == Path.GROUP);
    put(signs, "described", reading.path() == Path.DESCRIBED || reading.path() == Path.DEFINITE);
    put(signs, "document", DOCUMENTS.contains(clause.lemma(source.last() - 1)));
    put(signs, "lower case", !isCapital(reading.name()));
    int others = others(clause, source);
    put(signs, "another person", others > 0);
    put(signs, "other people", others > 1);
    put(signs, "long sentence", clause.size() > LONG_SENTENCE);
    put(signs, "no cue", cue == null);
    put(signs, "apposition", source.appositionLast() > source.appositionFirst());
    if (cue == null) {
      put(signs, "other sentence", attribution.start() > clause.end());
      put(signs, "behind", attribution.start() > clause.start(source.first()));
    } else {
      ofCue(signs, attribution, cue, source);
    }
    return signs;
  }

  private static void ofCue(
      Map<String, Double> signs, Attribution attribution, Cue cue, Source source) {
    QuoteMarkedSentence clause = cue.clause();
    Source rule = cue.source();
    put(signs, "cue " + cue.kind().name().toLowerCase(Locale.ROOT), true);
    put(signs, "say", cue.kind() == Cue.Kind.CLAUSE && clause.lemma(cue.first()).equals("say"));
    put(signs, "participle", clause.pos(cue.first()).equals("VBG"));
    put(signs, "passive", clause.pos(cue.first()).equals("VBN"));
    put(
        signs,
        "subject",
        rule != null && rule.first() < source.last() && source.first() < rule.last());
    put(signs, "no subject", rule == null);
    boolean before = source.last() <= cue.first();
    int from = before ? source.last() : cue.last();
    int to = before ? cue.first() : source.first();
    int commas = 0;
    boolean quoted = false;
    boolean verb = false;
    for (int i = from; i < to; i++) {
      commas += clause.is(i, ",") ? 1 : 0;
      quoted |= clause.isQuoted(i);
      verb |= clause.isFinite(i);
    }
    put(signs, "beside", from >= to);
    put(signs, "inverted", !before);
    put(signs, "one comma between", commas == 1);
    put(signs, "commas between", commas > 1);
    put(signs, "quotation between", quoted);
    put(signs, "verb between", verb);
    put(signs, "cue behind", cue.place() > attribution.start());
    put(signs, "cue in another sentence", attribution.start() > clause.end());
    boolean direct = attribution.kind() == Quotation.Kind.DIRECT;
    put(signs, "short", direct && attribution.end() - attribution.start() < FEW_WORDS * 6);
    put(
        signs,
        "within",
        direct && cue.place() < attribution.start() && attribution.end() < clause.end() - 2);
  }

  /** Signs of the name: whether the words stand for it. */
  Map<String, Double> ofName(Attribution attribution, Source source, SpeakerReading reading) {
    Map<String, Double> signs = new LinkedHashMap<>();
    put(signs, "path " + reading.path().name().toLowerCase(Locale.ROOT).replace('_', ' '), true);
    put(signs, "goes on", attribution.cue() == null);
    put(
        signs,
        "document",
        DOCUMENTS.contains(clauses.get(source.sentence()).lemma(source.last() - 1)));
    put(signs, "long name", words(reading.name()) >= LONG_NAME && isPerson(reading.path()));
    put(signs, "namesakes", reading.bearers() > 1);
    boolean body = reading.path() == Path.BODY_NAME;
    put(signs, "body by phrase", body && isPhrase(attribution.cue()));
    put(signs, "body in part", body && source.last() - source.first() > 1 + words(reading.name()));
    Antecedent taken = reading.antecedent();
    if (taken != null) {
      put(signs, "same sentence", taken.sentences() == 0);
      put(signs, "sentences", taken.sentences() > 1);
      put(signs, "many sentences", taken.sentences() > 3);
      put(signs, "paragraph", taken.paragraphs() > 0);
      put(signs, "paragraphs", taken.paragraphs() > 1);
      put(signs, "rival", taken.rivals() > 0);
      put(signs, "rivals", taken.rivals() > 1);
      put(signs, "passed", taken.passed());
      put(signs, "interrupted", taken.interrupted());
      put(signs, "last mention", taken.rivals() == 0 && taken.sentences() <= 1);
      put(signs, "unknown", !reading.known());
      put(signs, "unknown rival", !reading.known() && taken.rivals() > 0);
    }
    return signs;
  }

  /** Whether the sentence of a source names anybody else outside quotation marks. */
  boolean namesOther(Source source) {
    return others(clauses.get(source.sentence()), source) > 0;
  }

  /**
   * Whether another person with a verb stands between the source and its cue: "Doe said Roe had
   * come and had said".
   */
  boolean isOvershadowed(Attribution attribution, Source source) {
    Cue cue = attribution.cue();
    if (cue == null || cue.clause().index() != source.sentence() || source.last() > cue.first()) {
      return false;
    }
    QuoteMarkedSentence clause = cue.clause();
    for (int i = firstOf(clause.index()); i < names.size(); i++) {
      Name name = names.get(i);
      if (name.sentence() != clause.index() || name.first() >= cue.first()) {
        return false;
      }
      boolean between = name.first() >= source.reach() && !clause.isQuoted(name.first());
      if (name.type() == EntityType.PERSON && between && clause.isFinite(name.last())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words that are attributed to a person name that person. */
  boolean namesItself(Attribution attribution, String person) {
    return names.stream()
        .filter(name -> name.type() == EntityType.PERSON)
        .filter(name -> name.start() >= attribution.start() && name.end() <= attribution.end())
        .anyMatch(name -> name.full().equals(person) || person.endsWith(" " + name.text()));
  }

  /**
   * Whether a crowd right before a cue calls out the words, but the source is somebody else: "Doe
   * stood before a crowd chanting".
   */
  boolean isOfCrowd(Attribution attribution, Source source) {
    Cue cue = attribution.cue();
    if (cue == null || !cue.clause().pos(cue.first()).equals("VBG")) {
      return false;
    }
    int before = cue.first() - 1;
    boolean own = source.sentence() == cue.clause().index() && source.last() > before;
    return cue.clause().isNoun(before) && !own;
  }

  private static boolean isPhrase(@Nullable Cue cue) {
    return cue != null && cue.kind() == Cue.Kind.PHRASE;
  }

  private static int words(String name) {
    return name.split(" ").length;
  }

  private static boolean isPerson(Path path) {
    return switch (path) {
      case FULL_NAME, SURNAME, BARE_NAME, SPOKE, SUBJECT, ASKED, ONLY, OFFICE -> true;
      case BODY_NAME, UNNAMED, GROUP, BODY, DEFINITE, DESCRIBED -> false;
    };
  }

  /** How many people beside the source its sentence names outside quotation marks. */
  private int others(QuoteMarkedSentence clause, Source source) {
    List<String> people = new ArrayList<>();
    for (int i = firstOf(clause.index()); i < names.size(); i++) {
      Name name = names.get(i);
      if (name.sentence() != clause.index()) {
        break;
      }
      boolean own = name.first() < source.last() && source.first() < name.last();
      if (name.type() == EntityType.PERSON
          && !own
          && !clause.isQuoted(name.first())
          && !people.contains(name.full())) {
        people.add(name.full());
      }
    }
    return people.size();
  }

  /** Index of the first name of a sentence or of those behind it. */
  private int firstOf(int sentence) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (names.get(middle).sentence() < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double logit(double probability) {
    double logit = Math.log(probability / Math.max(1e-9, 1 - probability));
    return Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, logit)) / MOST_LOGIT;
  }

  private static boolean isCapital(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
  }

  private static void put(Map<String, Double> signs, String name, boolean shown) {
    if (shown) {
      signs.put(name, 1.0);
    }
  }
}
