package dev.backstory.annotate.kind;

import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.TaggedSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees an article's sentences as the model of kinds does: how each looks, where it stands, what
 * stands beside it, and whether it is said twice. Public for the trainer, which must see the same.
 */
public final class KindFeatures {
  private static final int SHORTEST_REPEAT = 4;
  private static final int FEWEST_TURNS = 3;
  private static final int SHORTEST_HEADLINE = 10;

  /** Pairs of words are many and rare; a full value would let a few of them outvote the rest. */
  private static final float PAIR = 0.5f;

  private final List<TaggedSentence> tagged;
  private final List<SentenceLook> looks;
  private final ParagraphLooks paragraphs;
  private final Map<Set<String>, Integer> told = new HashMap<>();
  private final String headline;
  private final Set<String> headlineWords;

  private KindFeatures(@Nullable String headline, List<TaggedSentence> tagged) {
    this.tagged = tagged;
    this.looks = tagged.stream().map(SentenceLook::of).toList();
    this.paragraphs = new ParagraphLooks(tagged, looks);
    this.headline = folded(headline == null ? "" : headline);
    this.headlineWords = new LinkedHashSet<>(List.of(this.headline.split(" ")));
    looks.forEach(look -> told.merge(look.content(), 1, Integer::sum));
  }

  /** What each sentence shows; linear in the article's length. */
  public static List<FeatureVector> of(@Nullable String headline, List<TaggedSentence> sentences) {
    KindFeatures features = new KindFeatures(headline, sentences);
    List<FeatureVector> vectors = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      vectors.add(features.vector(i));
    }
    return vectors;
  }

  private FeatureVector vector(int i) {
    FeatureVector vector = new FeatureVector();
    vector.add("bias");
    addWords(vector, i);
    addLook(vector, "", looks.get(i));
    addPlace(vector, i);
    addRepeats(vector, i);
    addNeighbour(vector, i, -1);
    addNeighbour(vector, i, 1);
    addParagraph(vector, i);
    return vector.trimmed();
  }

  private void addWords(FeatureVector vector, int i) {
    List<String> words = looks.get(i).words();
    new LinkedHashSet<>(words).forEach(word -> vector.add("w=", word));
    int size = words.size();
    for (int j = 0; j + 1 < size; j++) {
      vector.add("ww=" + words.get(j) + " " + words.get(j + 1), PAIR);
    }
    for (int j = 0; j < Math.min(3, size); j++) {
      vector.add("first=", "" + j, words.get(j));
      vector.add("last=", "" + j, words.get(size - 1 - j));
    }
    StringBuilder tags = new StringBuilder("tags=");
    for (int j = 0; j < Math.min(4, tagged.get(i).tokens().size()); j++) {
      tags.append(tagged.get(i).tokens().get(j).pos()).append(' ');
      vector.add(tags.toString());
    }
  }

  private static void addLook(FeatureVector vector, String of, SentenceLook look) {
    look.marks().forEach(mark -> vector.add(of, "mark=", mark));
    look.phrases().forEach(phrase -> vector.add(of, "phrase=", phrase));
    look.person().forEach(person -> vector.add(of, "person=", person));
    int length = bucket(look.words().size());
    vector.add(of, "ending=", look.ending());
    vector.add(of, "verbs=", look.verbs());
    vector.add(of, "length=", "" + length);
    vector.add(of, "capitals=", "" + look.capitals());
    vector.add(of, "names=", "" + look.names());
    vector.add(of, "verbs,ending=", look.verbs() + look.ending());
    vector.add(of, "length,ending=", length + look.ending());
    vector.add(of, "capitals,ending=", look.capitals() + look.ending());
  }

  private void addPlace(FeatureVector vector, int i) {
    SentenceLook look = looks.get(i);
    int at = tagged.get(i).paragraph();
    String shape = paragraphs.starts(i) + "" + paragraphs.ends(i);
    String form = shape + bucket(look.words().size()) + look.ending();
    int toEnd = bucket(paragraphs.size() - 1 - at);
    int bare = bucket(paragraphs.bare());
    vector.add("in paragraph=" + shape);
    vector.add("in paragraph,ending=" + shape + look.ending());
    vector.add("in paragraph,verbs=" + shape + look.verbs());
    vector.add("form=" + form);
    vector.add("form,capitals=" + form + look.capitals() / 4);
    vector.add("form,verbs=" + form + look.verbs());
    vector.add("from start=" + bucket(at));
    vector.add("from end=" + toEnd);
    vector.add("from end,ending=" + toEnd + look.ending());
    vector.add("bare=" + bare + look.ending());
    vector.add("bare,paragraph=" + bare + shape + look.ending());
    if (paragraphs.turns() >= FEWEST_TURNS) {
      vector.add("turns");
      vector.add("turns," + shape);
    }
  }

  private void addRepeats(FeatureVector vector, int i) {
    Set<String> content = looks.get(i).content();
    if (content.size() >= SHORTEST_REPEAT && told.getOrDefault(content, 0) > 1) {
      vector.add("repeated");
      vector.add("repeated,ending=" + looks.get(i).ending());
    }
    String own = folded(tagged.get(i).text());
    boolean title = headline.startsWith(own) || own.startsWith(headline);
    if (headline.length() > SHORTEST_HEADLINE && title) {
      vector.add("headline");
    }
    long shared = content.stream().filter(headlineWords::contains).count();
    vector.add("alike openings=" + bucket(paragraphs.alike(i)));
    vector.add("shared with headline=" + (content.isEmpty() ? 0 : 4 * shared / content.size()));
  }

  private void addNeighbour(FeatureVector vector, int i, int step) {
    int other = i + step;
    String name = step < 0 ? "before:" : "after:";
    if (other < 0 || other >= tagged.size()) {
      vector.add(name + "none");
      return;
    }
    boolean same = tagged.get(other).paragraph() == tagged.get(i).paragraph();
    String of = name + (same ? "same:" : "next:");
    SentenceLook look = looks.get(other);
    addLook(vector, of, look);
    for (int j = 0; j < Math.min(2, look.words().size()); j++) {
      vector.add(of, "first=", "" + j, look.words().get(j));
    }
    if (!look.words().isEmpty()) {
      vector.add(of, "last=", look.words().getLast());
    }
  }

  /** What the other sentences of its paragraph show, and how that begins and ends. */
  private void addParagraph(FeatureVector vector, int i) {
    int from = paragraphs.first(i);
    int to = paragraphs.last(i);
    paragraphs.earlier(i).forEach(vector::add);
    paragraphs.later(i).forEach(vector::add);
    List<String> opening = looks.get(from).words();
    if (paragraphs.turns() >= FEWEST_TURNS) {
      boolean turn = looks.get(from).marks().contains(ParagraphLooks.TURN);
      vector.add("turn=" + turn + 8 * paragraphs.turns() / paragraphs.size());
    }
    vector.add("paragraph ends=" + looks.get(to).ending());
    vector.add("paragraph ends,sentences=" + looks.get(to).ending() + Math.min(4, to - from));
    vector.add("paragraph begins=", opening.isEmpty() ? "" : opening.getFirst());
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
  }

  /** Fine for few, coarse for many. */
  private static int bucket(int count) {
    int[] bounds = {0, 1, 2, 3, 4, 5, 6, 8, 12, 18, 26, 40};
    int bucket = 0;
    while (bucket + 1 < bounds.length && count >= bounds[bucket + 1]) {
      bucket++;
    }
    return bounds[bucket];
  }
}
