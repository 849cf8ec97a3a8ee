package dev.backstory.annotate.role;

import dev.backstory.annotate.role.SentenceTraits.Voice;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.notation.WordList;
import dev.backstory.port.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sees the words of one sentence as the model of roles does: by themselves and in their order. */
final class RoleWords {
  private static final WordList LISTS = WordList.read("annotate/role/role-words.txt");
  private static final Set<String> CUES = LISTS.section("cue");
  private static final Set<String> AUXILIARIES = LISTS.section("auxiliary");

  /** Letters that stand for a word and its kin, and those that tell how it was made. */
  private static final int STEM = 5;

  private static final int ENDING = 3;
  private static final int MOST_VERBS = 6;

  private final FeatureVector vector;
  private final SentenceTraits traits;
  private final List<Token> tokens;

  RoleWords(FeatureVector vector, SentenceTraits traits, List<Token> tokens) {
    this.vector = vector;
    this.traits = traits;
    this.tokens = tokens;
  }

  /**
   * @param zone part of the article in which the sentence stands
   */
  void add(String zone) {
    addTo(vector, "", traits);
    addPairs();
    addTags();
    addEnds();
    addWordParts();
    addVerbs(zone);
    addCue();
  }

  /** What of a sentence its neighbours are told too. */
  static void addTo(FeatureVector vector, String prefix, SentenceTraits traits) {
    new LinkedHashSet<>(traits.words()).forEach(word -> vector.add(prefix + "w=" + word));
    traits.verbGroups().forEach(group -> vector.add(prefix + "g=" + group));
    traits.kinds().forEach(kind -> vector.add(prefix + "k=" + kind));
    traits.content().forEach(word -> vector.add(prefix + "c=" + word));
    vector.add(prefix + "voice=" + traits.voice());
  }

  private void addPairs() {
    List<String> words = traits.words();
    Set<String> mixed = new LinkedHashSet<>();
    for (int k = 0; k + 1 < words.size(); k++) {
      vector.add("b=" + words.get(k) + " " + words.get(k + 1));
      mixed.add(words.get(k) + " " + tokens.get(k + 1).pos());
      mixed.add(tokens.get(k).pos() + " " + words.get(k + 1));
    }
    mixed.forEach(pair -> vector.add("m=" + pair));
  }

  private void addTags() {
    Set<String> triples = new LinkedHashSet<>();
    for (int k = 0; k + 2 < tokens.size(); k++) {
      triples.add(
          tokens.get(k).pos() + " " + tokens.get(k + 1).pos() + " " + tokens.get(k + 2).pos());
    }
    triples.forEach(triple -> vector.add("t=" + triple));
  }

  private void addEnds() {
    List<String> words = traits.words();
    for (int k = 0; k < Math.min(3, words.size()); k++) {
      vector.add("s" + k + "=" + words.get(k));
    }
    if (words.size() > 1) {
      vector.add("e=" + words.get(words.size() - 2));
    }
    String first = words.isEmpty() ? "" : words.getFirst();
    vector.add("s0,finite=" + first + traits.finite());
  }

  private void addWordParts() {
    Set<String> parts = new LinkedHashSet<>();
    for (Token token : tokens) {
      String lemma = token.lemma();
      if (isOpen(token.pos()) && lemma.length() >= STEM) {
        parts.add("p=" + lemma.substring(0, STEM));
        parts.add("x=" + lemma.substring(lemma.length() - ENDING) + token.pos().charAt(0));
      }
    }
    parts.forEach(vector::add);
  }

  private static boolean isOpen(String pos) {
    return (pos.startsWith("NN") && !pos.startsWith("NNP"))
        || pos.startsWith("VB")
        || pos.startsWith("JJ")
        || pos.startsWith("RB");
  }

  private void addVerbs(String zone) {
    int verbs = 0;
    for (Token token : tokens) {
      String lemma = token.lemma();
      if (isVerb(token) && !AUXILIARIES.contains(lemma) && !CUES.contains(lemma)) {
        if (verbs++ == 0) {
          vector.add("v0=" + lemma);
          vector.add("v0=" + lemma + token.pos());
          vector.add("v0,zone=" + token.pos() + zone + traits.voice());
        }
        vector.add("v=" + lemma + token.pos());
        vector.add("v,voice=" + lemma + traits.voice());
      }
    }
    vector.add("verbs=" + Math.min(MOST_VERBS, verbs));
  }

  /** How what is said is introduced. */
  private void addCue() {
    int at = 0;
    while (at < tokens.size()
        && !(isVerb(tokens.get(at)) && CUES.contains(tokens.get(at).lemma()))) {
      at++;
    }
    if (at == tokens.size()) {
      return;
    }
    Token cue = tokens.get(at);
    Voice voice = traits.voice();
    vector.add("cue=" + cue.lemma() + cue.pos());
    vector.add("cue,place=" + cue.lemma() + 5 * at / tokens.size());
    vector.add("cue,voice=" + cue.pos() + voice);
    if (at > 0) {
      vector.add("by=" + traits.words().get(at - 1));
      vector.add("by,cue=" + tokens.get(at - 1).pos() + cue.lemma() + cue.pos());
    }
    String next = at + 1 < tokens.size() ? traits.words().get(at + 1) : "";
    vector.add("cue,next=" + cue.lemma() + " " + next);
  }

  private static boolean isVerb(Token token) {
    return token.pos().startsWith("VB");
  }
}
