package dev.backstory.pipeline;

import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.Embedder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Short invented articles, each by another outlet of three, and what stands in for the models. */
public final class InventedNews {
  public static final Instant MONDAY = Instant.parse("2031-03-03T08:00:00Z");
  private static final List<String> OUTLETS = List.of("Harbour Post", "The Ledger", "Tolvik Times");
  private static final List<String> EVENTS =
      List.of(
          "The ferry Marisande struck a reef off Tolvik and sank within an hour.",
          "The parliament of Osmeria passed the budget by a single vote.",
          "A baker in Vosburg made the longest loaf of rye in the country.");
  private static final List<String> DETAILS =
      List.of(
          "Rescuers pulled forty passengers from the water.",
          "The minister promised lower taxes on fuel.",
          "Divers searched the hull for two missing crew members.",
          "The opposition called the borrowing reckless.",
          "Eleven metres of it went to the schools of the town.");
  private static final List<String> REMARKS =
      List.of(
          "We heard the hull scrape over the rocks before every light on the ferry went out at once",
          "Nobody in this chamber has read the budget that we are about to pass tonight by one vote",
          "Rye dough needs patience and a very long table and the whole street lent us theirs gladly",
          "Something like this comes once in a lifetime and I am glad that my children could see it");

  private InventedNews() {}

  /** The article with this number, an hour after the one before. */
  public static Article article(int number) {
    String event = EVENTS.get(number % EVENTS.size());
    String detail = DETAILS.get(number % DETAILS.size());
    return new Article(
        "n" + number,
        "https://invented.example/" + number,
        OUTLETS.get((number / 2) % OUTLETS.size()),
        List.of("Ada Imaginary"),
        event.substring(0, event.length() - 1) + " (" + number + ")",
        at(number),
        null,
        "en",
        null,
        event
            + " "
            + detail
            + " Report number "
            + number
            + " of an invented outlet. "
            + said(number));
  }

  /** Ever other words of one of a few remarks, so that reports quote the same in parts. */
  private static String said(int number) {
    List<String> words = List.of(REMARKS.get(number % REMARKS.size()).split(" "));
    int skipped = number % 4;
    return "\""
        + String.join(" ", words.subList(skipped, words.size() - number % 3))
        + ",\" said Iva Brandt.";
  }

  public static Instant at(int number) {
    return MONDAY.plus(Duration.ofHours(number));
  }

  /** Keeps the articles with the numbers below this one. */
  public static void keep(ArticleStore articles, int below) {
    for (int number = 0; number < below; number++) {
      articles.save(article(number), at(number));
    }
  }

  /** Counts letters: alike for texts that are alike, and quick. */
  public static Embedder embedder() {
    return new Embedder() {
      @Override
      public int dimensions() {
        return 26;
      }

      @Override
      public Set<String> languages() {
        return Set.of("en");
      }

      @Override
      public Embedding embed(String text) {
        float[] counts = new float[26];
        text.toLowerCase(Locale.ROOT)
            .chars()
            .filter(c -> c >= 'a' && c <= 'z')
            .forEach(c -> counts[c - 'a']++);
        return Embedding.of(counts);
      }
    };
  }
}
