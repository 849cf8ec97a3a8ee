package dev.backstory.cluster;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What clustering keeps of an article. Words and names count the less the further down they stand,
 * since the foot of a report is mostly background that it shares with many others.
 *
 * @param embedding of title and lead
 * @param text stems of title and text with their weighted counts
 * @param lead stems of title and the first {@value #LEAD_WORDS} words with their counts
 * @param title stems of the title with their counts
 * @param names keys of the people, organisations, places and groups named, with weighted counts
 * @param published when known
 */
public record ArticleSignature(
    String articleId,
    Embedding embedding,
    Map<String, Float> text,
    Map<String, Float> lead,
    Map<String, Float> title,
    Map<String, Float> names,
    @Nullable Instant published) {
  private static final int MOST_WORDS = 1500;
  private static final int LEAD_WORDS = 90;
  private static final int MOST_NAMES = 300;

  /** Words, and code points of text, after which a word or a name counts half. */
  private static final float HALF_WORDS = 250;

  private static final float HALF_CODE_POINTS = 1500;
  private static final float TITLE_WEIGHT = 2;

  public ArticleSignature {
    text = ordered(text);
    lead = ordered(lead);
    title = ordered(title);
    names = ordered(names);
  }

  /** Reads the signature off an annotated article. */
  public static ArticleSignature of(AnnotatedArticle annotated) {
    Article article = annotated.article();
    Counts title = new Counts();
    Stems.each(article.titleOrEmpty(), LEAD_WORDS, stem -> title.add(stem, 1));
    Counts lead = new Counts();
    lead.addAll(title);
    Stems.each(article.text(), LEAD_WORDS, stem -> lead.add(stem, 1));
    return new ArticleSignature(
        article.id(),
        annotated.embedding(),
        text(article, title),
        lead.weights,
        title.weights,
        names(annotated.mentions()),
        article.published());
  }

  private static Map<String, Float> text(Article article, Counts title) {
    Counts text = new Counts();
    title.weights.forEach((stem, count) -> text.add(stem, TITLE_WEIGHT * count));
    int[] position = {0};
    Stems.each(
        article.text(),
        MOST_WORDS,
        stem -> text.add(stem, HALF_WORDS / (HALF_WORDS + position[0]++)));
    return text.weights;
  }

  private static Map<String, Float> names(List<Mention> mentions) {
    Counts names = new Counts();
    mentions.stream()
        .limit(MOST_NAMES)
        .filter(mention -> mention.type() != EntityType.WORK)
        .forEach(
            mention ->
                names.add(
                    nameKey(mention),
                    HALF_CODE_POINTS / (HALF_CODE_POINTS + mention.span().start())));
    return names.weights;
  }

  /** People go by their last name, as reports differ in how much of the rest they give. */
  private static String nameKey(Mention mention) {
    String name = mention.name().strip().toLowerCase(Locale.ROOT);
    if (mention.type() == EntityType.PERSON) {
      return name.substring(name.lastIndexOf(' ') + 1);
    }
    return name.startsWith("the ") ? name.substring(4) : name;
  }

  private static Map<String, Float> ordered(Map<String, Float> weights) {
    return Collections.unmodifiableMap(new TreeMap<>(weights));
  }

  /** Sums by key. */
  private static final class Counts {
    final Map<String, Float> weights = new TreeMap<>();

    void add(String key, float weight) {
      weights.merge(key, weight, Float::sum);
    }

    void addAll(Counts other) {
      other.weights.forEach(this::add);
    }
  }
}
