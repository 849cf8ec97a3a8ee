package dev.backstory.cluster.story;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import java.time.Instant;
import java.util.List;

/** Articles of invented outlets. */
public final class Articles {
  public static final String FERRY =
      "The ferry Marisande struck a reef off Tolvik on Monday night and sank within an hour. "
          + "Rescuers pulled forty passengers from the water near the lighthouse, the coast guard"
          + " said, and divers searched the hull for two missing crew members. The captain had"
          + " reported engine trouble shortly before the vessel drifted onto the rocks.";
  public static final String FERRY_RETOLD =
      "Two crew members are missing after a passenger ferry sank off Tolvik. The Marisande hit a"
          + " reef near the lighthouse after engine trouble, and the coast guard rescued about"
          + " forty passengers from the sea. Divers are searching the wreck.";
  public static final String BUDGET =
      "The parliament of Osmeria passed the budget on Thursday by a single vote. The finance"
          + " minister, Ilse Brandt, promised lower taxes on fuel and higher pensions, while the"
          + " opposition called the borrowing reckless and announced a challenge in court.";

  private Articles() {}

  /** An article whose meaning is a mix of two directions. */
  static AnnotatedArticle of(String id, String title, String text, float sea, float money) {
    return annotated(
        new Article(id, null, null, List.of(), title, Instant.EPOCH, null, "en", null, text),
        Embedding.of(sea, money));
  }

  public static AnnotatedArticle printed(String id, String url, String text) {
    return annotated(
        new Article(id, url, null, List.of(), null, null, null, "en", null, text),
        Embedding.of(1, 0));
  }

  public static AnnotatedArticle annotated(Article article, Embedding embedding) {
    return new AnnotatedArticle(
        article,
        article.length(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        embedding);
  }
}
