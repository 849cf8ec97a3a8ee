package dev.backstory.config;

import java.time.Duration;
import java.util.List;

/**
 * All settings; {@code docs/config.md} describes each.
 *
 * @param server how pages are served
 * @param fetch how feeds and articles are fetched
 * @param online what is asked of Wikidata and Wikipedia
 * @param page how much of an article a page may show
 */
public record Config(Server server, Fetch fetch, Online online, Page page) {
  public static final Config DEFAULT =
      new Config(
          new Server("127.0.0.1", 8080, "", List.of()),
          new Fetch(5, 1440, "", List.of(), 16, 1000, 20),
          new Online(
              false,
              "en",
              "https://www.wikidata.org/w/api.php",
              "https://{language}.wikipedia.org/api/rest_v1",
              25,
              30),
          new Page(60, 0.1));

  public Config {
    require(
        !online.enabled() || !fetch.contact().isBlank(),
        "online.enabled requires fetch.contact: Wikimedia asks every client for one");
  }

  /**
   * @param host the address to listen on
   * @param port 0 takes any free one
   * @param notice a line shown on every page; empty for none
   * @param names by which it may be called, besides localhost and the address that it listens on
   */
  public record Server(String host, int port, String notice, List<String> names) {
    public Server {
      names = List.copyOf(names);
      require(port >= 0 && port <= 65535, "server.port must be between 0 and 65535");
      require(
          names.stream().allMatch(name -> name.matches("[\\p{Alnum}._-]+|\\[?[\\p{XDigit}:.]+]?")),
          "server.names must be host names or addresses, without a scheme or port");
    }
  }

  /**
   * @param minIntervalMinutes how often {@code serve} looks at a feed at most
   * @param maxIntervalMinutes how often it does at least
   * @param contact a mail or web address for the owners of the sites that are fetched
   * @param allow hosts inside one's own network that may be fetched, as {@code host:port} or CIDR
   * @param atOnce how many requests may be under way at once, to all hosts together
   * @param delayMillis pause between two requests to one host
   * @param timeoutSeconds how long one request may take in all
   */
  public record Fetch(
      int minIntervalMinutes,
      int maxIntervalMinutes,
      String contact,
      List<String> allow,
      int atOnce,
      int delayMillis,
      int timeoutSeconds) {
    public Fetch {
      allow = List.copyOf(allow);
      require(minIntervalMinutes >= 1, "fetch.min_interval_minutes must be at least 1");
      require(
          maxIntervalMinutes >= minIntervalMinutes,
          "fetch.max_interval_minutes must be at least fetch.min_interval_minutes");
      require(atOnce >= 1, "fetch.at_once must be at least 1");
      require(delayMillis >= 0, "fetch.delay_millis must not be negative");
      require(timeoutSeconds >= 1, "fetch.timeout_seconds must be at least 1");
    }

    public Duration minInterval() {
      return Duration.ofMinutes(minIntervalMinutes);
    }

    public Duration maxInterval() {
      return Duration.ofMinutes(maxIntervalMinutes);
    }

    public Duration delay() {
      return Duration.ofMillis(delayMillis);
    }

    public Duration timeout() {
      return Duration.ofSeconds(timeoutSeconds);
    }
  }

  /**
   * @param enabled whether anything is asked at all
   * @param language of names and descriptions
   * @param wikidata address of the API, as MediaWiki's api.php
   * @param wikipedia address of the REST interface; "{language}" stands for the language
   * @param namesPerRound how many names are asked for at most after a round of fetching
   * @param freshDays after so many days a name is asked for anew, if pages with it still change
   */
  public record Online(
      boolean enabled,
      String language,
      String wikidata,
      String wikipedia,
      int namesPerRound,
      int freshDays) {
    public Online {
      require(
          language.matches("[a-z]{2,3}(?:-[a-z]{2,8})*"),
          "online.language must be a language code such as en or pt-br");
      requireAddress("online.wikidata", wikidata);
      requireAddress("online.wikipedia", wikipedia);
      require(namesPerRound >= 1, "online.names_per_round must be at least 1");
      require(freshDays >= 1, "online.fresh_days must be at least 1");
    }

    private static void requireAddress(String key, String address) {
      require(
          address.matches("https?://[^\\s?#]+[^/\\s?#]"),
          key + " must be an http or https address without a query or trailing slash");
    }

    /** The address of the language's Wikipedia. */
    public String wikipediaAddress() {
      return wikipedia.replace("{language}", language);
    }

    public Duration fresh() {
      return Duration.ofDays(freshDays);
    }
  }

  /**
   * @param quoteWords where a quotation is cut
   * @param articleShare the part of an article that a page may use, 0 to 1
   */
  public record Page(int quoteWords, double articleShare) {
    public Page {
      require(quoteWords >= 10, "page.quote_words must be at least 10");
      require(articleShare > 0 && articleShare <= 1, "page.article_share must be between 0 and 1");
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new ConfigException(message);
    }
  }
}
