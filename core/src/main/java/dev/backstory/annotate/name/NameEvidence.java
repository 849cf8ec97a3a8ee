package dev.backstory.annotate.name;

import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.HashedWeights;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.annotate.text.TaggedSentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an article shows of each of its names: how the tagger takes it and how wherever else it
 * stands, the signs of its words and of those beside it, here and wherever else, whether it is part
 * of a longer name, and whether its word is a common one.
 */
final class NameEvidence {
  private static final NameKind[] KINDS = NameKind.values();

  /** As it is taken for the log of a probability that is about 0. */
  private static final double LEAST = 0.001;

  /** So many occurrences count together as if each spoke for itself. */
  private static final int MOST_OCCURRENCES = 6;

  private final List<NameGuess> guesses;
  private final List<QuoteMarkedSentence> clauses = new ArrayList<>();
  private final double[][] within;
  private final double[][] around;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Set<String>> longer = new HashMap<>();
  private final Set<String> common = new HashSet<>();

  /** All occurrences of one name. */
  private static final class Entry {
    private final Map<String, Integer> tags = new HashMap<>();
    private final double[] around = new double[KINDS.length];
    private int count;
    private boolean titled;

    double share(String tag) {
      return (double) tags.getOrDefault(tag, 0) / count;
    }
  }

  NameEvidence(List<NameGuess> guesses, List<TaggedSentence> sentences, NameModels models) {
    this.guesses = guesses;
    for (int i = 0; i < sentences.size(); i++) {
      clauses.add(
          new QuoteMarkedSentence(sentences.get(i), i, unquoted(sentences.get(i).tokens().size())));
    }
    this.within = new double[guesses.size()][];
    this.around = new double[guesses.size()][];
    for (int i = 0; i < guesses.size(); i++) {
      Name name = guesses.get(i).name();
      QuoteMarkedSentence clause = clauses.get(name.sentence());
      within[i] = shares(models.within(), kind -> NameFeatures.within(kind, name, clause, false));
      around[i] = shares(models.around(), kind -> NameFeatures.around(kind, name, clause));
      enter(guesses.get(i), around[i], NameContext.of(name, sentences.get(name.sentence())));
    }
    addCommon();
  }

  static int[] unquoted(int size) {
    int[] quote = new int[size];
    Arrays.fill(quote, -1);
    return quote;
  }

  private interface Signs {
    FeatureVector of(NameKind kind);
  }

  private static double[] shares(HashedWeights weights, Signs signs) {
    double[] scores = new double[KINDS.length];
    for (NameKind kind : KINDS) {
      scores[kind.ordinal()] = weights.score(signs.of(kind));
    }
    return logs(scores);
  }

  /** The logarithms of probabilities that go by the exponentials of scores. */
  private static double[] logs(double[] scores) {
    double highest = Arrays.stream(scores).max().orElse(0);
    double sum = Arrays.stream(scores).map(score -> Math.exp(score - highest)).sum();
    return Arrays.stream(scores)
        .map(score -> Math.log(Math.max(LEAST, Math.exp(score - highest) / sum)))
        .toArray();
  }

  private static String key(Name name) {
    return name.text().toLowerCase(Locale.ROOT);
  }

  private void enter(NameGuess guess, double[] logs, NameContext context) {
    Name name = guess.name();
    Entry entry = entries.computeIfAbsent(key(name), _ -> new Entry());
    entry.count++;
    entry.tags.merge(guess.tag(), 1, Integer::sum);
    entry.titled |= context.hasOffice() || !context.gender().isEmpty();
    for (int i = 0; i < logs.length; i++) {
      entry.around[i] += logs[i];
    }
    if (!name.isOneWord() && guess.isTagged()) {
      String type = guess.tag();
      longer.computeIfAbsent("last " + lower(name.lastWord()), _ -> new HashSet<>()).add(type);
      longer.computeIfAbsent("first " + lower(name.firstWord()), _ -> new HashSet<>()).add(type);
    }
  }

  /** The words that the article writes in small letters too. */
  private void addCommon() {
    for (QuoteMarkedSentence clause : clauses) {
      for (int i = 0; i < clause.size(); i++) {
        if (Character.isLowerCase(clause.text(i, i + 1).codePointAt(0))) {
          common.add(clause.word(i));
        }
      }
    }
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** The article's sentences. */
  List<QuoteMarkedSentence> clauses() {
    return clauses;
  }

  /** Whether the article writes a word in small letters too. */
  boolean isCommon(String word) {
    return common.contains(lower(word));
  }

  /** What speaks for each kind, in their order. */
  List<FeatureVector> of(int index) {
    List<FeatureVector> all = new ArrayList<>(KINDS.length);
    for (NameKind kind : KINDS) {
      all.add(of(index, kind));
    }
    return all;
  }

  private FeatureVector of(int index, NameKind kind) {
    NameGuess guess = guesses.get(index);
    Name name = guess.name();
    QuoteMarkedSentence clause = clauses.get(name.sentence());
    Entry entry = entries.getOrDefault(key(name), new Entry());
    String its = kind.name();
    String tag = guess.tag();
    FeatureVector features = new FeatureVector();
    features.add("tag", its, tag);
    features.add("tag size", its, tag, size(name));
    features.add("tag shape", its, tag, NameFeatures.shape(clause, name.first()));
    features.add("place", its, place(name, clause));
    for (String other : entry.tags.keySet()) {
      features.add("share " + its + other, (float) entry.share(other));
    }
    int at = kind.ordinal();
    features.add("within", (float) within[index][at]);
    features.add("around", (float) around[index][at]);
    features.add("around all", (float) (entry.around[at] / entry.count));
    features.add("together", (float) together(entry)[at]);
    features.add("together " + its + (guess.isTagged() ? "" : "O"), (float) together(entry)[at]);
    features.add("within " + its + tag, (float) within[index][at]);
    features.add("around " + its + tag, (float) (entry.around[at] / entry.count));
    features.add("titled", its, Boolean.toString(entry.titled), size(name));
    addArticle(features, its, name);
    addNeighbours(features, its, name, clause);
    return features;
  }

  /** The logarithms of the kinds' probabilities as all occurrences together speak for them. */
  private static double[] together(Entry entry) {
    double weight = Math.min(MOST_OCCURRENCES, entry.count) / (double) entry.count;
    return logs(Arrays.stream(entry.around).map(sum -> weight * sum).toArray());
  }

  private void addArticle(FeatureVector features, String its, Name name) {
    if (name.isOneWord()) {
      String word = lower(name.text());
      features.add("common", its, Boolean.toString(isCommon(word)));
      for (String type : longer.getOrDefault("last " + word, Set.of())) {
        features.add("last of", its, type);
      }
      for (String type : longer.getOrDefault("first " + word, Set.of())) {
        features.add("first of", its, type);
      }
    }
  }

  private static void addNeighbours(
      FeatureVector features, String its, Name name, QuoteMarkedSentence clause) {
    features.add("before", its, clause.sketch(name.first() - 1));
    features.add("behind", its, clause.sketch(name.last()));
    features.add("word before", its, clause.word(name.first() - 1));
    features.add("word behind", its, clause.word(name.last()));
  }

  private static String size(Name name) {
    return Integer.toString(Math.min(3, name.last() - name.first()));
  }

  /** Whether it opens its sentence, or this is written in capitals or has no verb. */
  private static String place(Name name, QuoteMarkedSentence clause) {
    boolean verb = false;
    int capitals = 0;
    int words = 0;
    for (int i = 0; i < clause.size(); i++) {
      verb |= clause.isVerb(i);
      words += Character.isLetter(clause.word(i).codePointAt(0)) ? 1 : 0;
      capitals += Character.isUpperCase(clause.text(i, i + 1).codePointAt(0)) ? 1 : 0;
    }
    return (name.first() == 0 ? "first" : "later")
        + (verb ? "" : " no verb")
        + (2 * capitals > words ? " capitals" : "");
  }
}
