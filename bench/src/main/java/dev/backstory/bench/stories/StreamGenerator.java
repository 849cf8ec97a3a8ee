package dev.backstory.bench.stories;

import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.model.Embedding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes the signatures of an endless stream of articles. Each tells a story, which belongs to an
 * affair of several stories, and that to a topic of many: on each level there are words and a
 * direction in the space of embeddings that its articles share. How many words, how common, and how
 * alike the articles of one story, of neighbouring stories and of neither are, was set after real
 * news; {@code docs/quality.md} lays the two side by side. What comes out follows from the source
 * of chance alone.
 */
final class StreamGenerator {
  private static final int DIMENSIONS = 384;
  private static final int TOPICS = 300;
  private static final int TOPIC_WORDS = 150;
  private static final int AFFAIR_WORDS = 40;
  private static final int STORY_WORDS = 45;
  private static final int OPEN_AFFAIRS = 1_000;
  private static final int OPEN_STORIES = 2_000;
  private static final Duration BETWEEN_ARTICLES = Duration.ofSeconds(20);
  private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");

  private final RandomGenerator chance;
  private final MadeUpWords words;
  private final List<Theme> topics = new ArrayList<>();
  private final List<Theme> affairs = new ArrayList<>();
  private final List<Event> open = new ArrayList<>();
  private final float[] ofNews;
  private final double continuing;
  private int articles;
  private int stories;

  /** What articles have in common. */
  private record Theme(List<String> words, float[] direction) {}

  private record Event(String id, Theme affair, Theme own) {}

  /** An article and the story that it tells. */
  record Generated(String story, ArticleSignature signature) {}

  /**
   * @param continuing how probable it is that an article tells a story that is there already; 0.5
   *     gives two articles a story on average
   */
  StreamGenerator(RandomGenerator chance, double continuing) {
    this.chance = chance;
    this.continuing = continuing;
    words = new MadeUpWords(chance);
    ofNews = direction(0.35);
    for (int i = 0; i < TOPICS; i++) {
      topics.add(new Theme(words.names(TOPIC_WORDS), direction(0.40)));
    }
  }

  /** The next article of the stream. */
  Generated next() {
    Event event =
        !open.isEmpty() && chance.nextDouble() < continuing
            ? open.get(chance.nextInt(open.size()))
            : opened();
    return new Generated(event.id(), signature(event));
  }

  /** One that has been open is closed for it. */
  private Event opened() {
    Theme own = new Theme(words.names(STORY_WORDS), direction(0.45));
    return put(open, OPEN_STORIES, new Event("story " + stories++, affair(), own));
  }

  /** Of ten stories, nine are of an affair that is there. */
  private Theme affair() {
    if (!affairs.isEmpty() && chance.nextInt(10) > 0) {
      return affairs.get(chance.nextInt(affairs.size()));
    }
    Theme topic = topics.get(Math.min(chance.nextInt(TOPICS), chance.nextInt(TOPICS)));
    List<String> both = new ArrayList<>(some(topic.words(), 0.3));
    both.addAll(words.names(AFFAIR_WORDS));
    return put(affairs, OPEN_AFFAIRS, new Theme(both, sum(topic.direction(), direction(0.45))));
  }

  private <T> T put(List<T> among, int most, T added) {
    if (among.size() < most) {
      among.add(added);
    } else {
      among.set(chance.nextInt(most), added);
    }
    return added;
  }

  private ArticleSignature signature(Event event) {
    Map<String, Float> text = new HashMap<>();
    words.common(sized(210, 60)).forEach(word -> count(text, word, 1));
    List<String> affair = some(event.affair().words(), 0.4);
    affair.forEach(word -> count(text, word, 1));
    List<String> own = some(event.own().words(), 0.65);
    own.forEach(word -> count(text, word, 1));
    own.subList(0, own.size() / 2).forEach(word -> count(text, word, 3));
    affair.subList(0, affair.size() / 2).forEach(word -> count(text, word, 2));
    words.names(6).forEach(word -> count(text, word, 1));
    Map<String, Float> title = new HashMap<>();
    own.subList(0, Math.min(5, own.size())).forEach(word -> title.merge(word, 1f, Float::sum));
    words.common(3).forEach(word -> title.merge(word, 1f, Float::sum));
    Instant published = BEGIN.plus(BETWEEN_ARTICLES.multipliedBy(articles));
    return new ArticleSignature("article " + articles++, embedding(event), text, title, published);
  }

  private Embedding embedding(Event event) {
    float[] own = direction(0.3 + 0.5 * chance.nextDouble());
    return Embedding.of(
        sum(sum(ofNews, event.affair().direction()), sum(event.own().direction(), own)));
  }

  /** A direction in which nothing else lies, as long as it weighs. */
  private float[] direction(double weight) {
    float[] values = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      values[i] = (float) (weight * chance.nextGaussian());
    }
    return values;
  }

  private static float[] sum(float[] a, float[] b) {
    float[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  private List<String> some(List<String> of, double share) {
    return of.stream().filter(_ -> chance.nextDouble() < share).toList();
  }

  private int sized(int mean, int deviation) {
    return (int) Math.max(20, mean + deviation * chance.nextGaussian());
  }

  /** The further down a word stands, the less it counts, as in a real signature. */
  private void count(Map<String, Float> counts, String word, int times) {
    counts.merge(word, times * (0.35f + 0.65f * chance.nextFloat()), Float::sum);
  }
}
