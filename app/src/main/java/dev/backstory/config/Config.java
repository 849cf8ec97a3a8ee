package dev.backstory.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * All settings; {@code docs/config.md} describes each.
 *
 * @param server how pages are served
 * @param fetch how feeds and articles are fetched
 * @param online what is asked of Wikidata and Wikipedia
 * @param page what a page may show of its articles
 * @param model the language model that may be asked
 * @param keep for how long what is kept
 * @param log how the server says what it does
 * @param api what programs may ask of the server
 * @param webhook how other programs are told what becomes of stories
 * @param mail how news is sent to readers
 */
public record Config(
    Server server,
    Fetch fetch,
    Online online,
    Page page,
    Model model,
    Keep keep,
    Log log,
    Api api,
    Webhook webhook,
    Mail mail) {
  public static final Config DEFAULT =
      new Config(
          new Server("127.0.0.1", 8080, "", List.of(), ""),
          new Fetch(5, 1440, "", List.of(), 16, 1000, 20),
          new Online(
              false,
              "en",
              "https://www.wikidata.org/w/api.php",
              "https://{language}.wikipedia.org/api/rest_v1",
              25,
              30),
          new Page(60, 0.1, "off"),
          new Model("", "", "", "", 4096, 1, 120, 500_000, 50_000),
          new Keep(0),
          new Log("plain"),
          new Api(List.of()),
          new Webhook(List.of(), 3),
          new Mail("", 587, "starttls", "", "", "", "", 7, "UTC"));

  public Config {
    require(
        !online.enabled() || !fetch.contact().isBlank(),
        "online.enabled requires fetch.contact: Wikimedia asks every client for one");
    require(
        !mail.sends() || !server.address().isEmpty(),
        "mail.host requires server.address: mails have links to the site");
  }

  /** Whom a server tells what is measured. */
  public enum Metrics {
    OFF,
    /** Whoever asks on its own machine, and not through a proxy. */
    LOOPBACK,
    /** Whoever can reach it. */
    OPEN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param host the address to listen on
   * @param port 0 takes any free one
   * @param notice a line shown on every page; empty for none
   * @param names by which it may be called, besides localhost and the address that it listens on
   * @param address where the site is published, such as https://news.example; empty if nowhere
   * @param metrics the name of one of {@link Metrics}, in lower case
   * @param reading who may read: "open" for everybody, "closed" for those who sign in
   * @param trustedProxies whose word about clients and their protocol counts, as addresses or CIDR
   */
  public record Server(
      String host,
      int port,
      String notice,
      List<String> names,
      String address,
      String metrics,
      String reading,
      List<String> trustedProxies) {
    /**
     * One that everybody may read, without proxies, and that tells this machine what it measures.
     */
    public Server(String host, int port, String notice, List<String> names, String address) {
      this(host, port, notice, names, address, Metrics.LOOPBACK.word(), "open", List.of());
    }

    public Server {
      names = List.copyOf(names);
      trustedProxies = List.copyOf(trustedProxies);
      require(
          reading.equals("open") || reading.equals("closed"),
          "server.reading must be open or closed");
      trustedProxies.forEach(AddressRange::of);
      require(port >= 0 && port <= 65535, "server.port must be between 0 and 65535");
      require(
          names.stream().allMatch(name -> name.matches("[\\p{Alnum}._-]+|\\[?[\\p{XDigit}:.]+]?")),
          "server.names must be host names or addresses, without a scheme or port");
      if (!address.isEmpty()) {
        requireAddress("server.address", address);
      }
      require(
          Stream.of(Metrics.values()).anyMatch(it -> it.word().equals(metrics)),
          "server.metrics must be off, loopback or open");
    }

    /** Whom it tells what is measured. */
    public Metrics lettingMeasure() {
      return Metrics.valueOf(metrics.toUpperCase(Locale.ROOT));
    }

    /** Whether only those may read who sign in. */
    public boolean asksWhoReads() {
      return reading.equals("closed");
    }

    public List<AddressRange> proxies() {
      return trustedProxies.stream().map(AddressRange::of).toList();
    }

    /** The names it was given, and that of the site's address. */
    public Stream<String> allNames() {
      Stream<String> published =
          address.isEmpty() ? Stream.of() : Stream.ofNullable(URI.create(address).getHost());
      return Stream.concat(names.stream(), published);
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

    /** The address of the language's Wikipedia. */
    public String wikipediaAddress() {
      return wikipedia.replace("{language}", language);
    }

    public Duration fresh() {
      return Duration.ofDays(freshDays);
    }
  }

  /** What pages do with the lead images of articles. */
  public enum Images {
    /** They show none. */
    OFF,
    /** Readers' browsers fetch them from the publishers. */
    LINKED,
    /** The site has small copies, which are fetched once. */
    KEPT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param quoteWords where a quotation is cut
   * @param articleShare the part of an article that a page may use, 0 to 1
   * @param images the name of one of {@link Images}, in lower case
   */
  public record Page(int quoteWords, double articleShare, String images) {
    public Page {
      require(quoteWords >= 10, "page.quote_words must be at least 10");
      require(articleShare > 0 && articleShare <= 1, "page.article_share must be between 0 and 1");
      require(
          Stream.of(Images.values()).anyMatch(it -> it.word().equals(images)),
          "page.images must be off, linked or kept");
    }

    public Images shown() {
      return Images.valueOf(images.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * @param url address of an endpoint that speaks OpenAI's protocol, up to and without
   *     "/chat/completions"; empty for none
   * @param name of the model, as the endpoint knows it
   * @param key sent with every request; empty for none
   * @param keyFile file with the key; empty for none
   * @param context how many tokens the model reads and writes at once
   * @param parallel how many questions may be under way at once
   * @param timeout seconds that one answer may take in all
   * @param tokensPerDay that may be spent on a day, UTC
   * @param tokensPerStory that may be spent on a story in all
   */
  public record Model(
      String url,
      String name,
      String key,
      String keyFile,
      int context,
      int parallel,
      int timeout,
      long tokensPerDay,
      long tokensPerStory) {
    private static final int LEAST_CONTEXT = 4000;
    private static final int MOST_PARALLEL = 64;

    public Model {
      if (!url.isEmpty()) {
        requireAddress("model.url", url);
        require(url.indexOf('@') < 0, "model.url must not contain a password; use model.key");
      }
      require(url.isEmpty() || !name.isBlank(), "model.url requires model.name");
      require(
          key.isEmpty() || keyFile.isEmpty(), "model.key and model.key_file exclude each other");
      require(context >= LEAST_CONTEXT, "model.context must be at least " + LEAST_CONTEXT);
      require(
          parallel >= 1 && parallel <= MOST_PARALLEL,
          "model.parallel must be between 1 and " + MOST_PARALLEL);
      require(timeout >= 1, "model.timeout must be at least 1");
      require(tokensPerDay >= 0, "model.tokens_per_day must not be negative");
      require(tokensPerStory >= 0, "model.tokens_per_story must not be negative");
    }

    /** Another model with the same limits, which needs no key. */
    public Model at(String url, String name) {
      return new Model(url, name, "", "", context, parallel, timeout, tokensPerDay, tokensPerStory);
    }

    public boolean hasAddress() {
      return !url.isEmpty();
    }

    public Duration limit() {
      return Duration.ofSeconds(timeout);
    }

    /**
     * The key, from wherever it is; empty for none.
     *
     * @throws ConfigException if its file cannot be read or it is no key, without saying what it is
     */
    public String secret() {
      String secret = keyFile.isEmpty() ? key : read("model.key_file", Path.of(keyFile));
      require(
          secret.chars().allMatch(c -> c > ' ' && c <= '~'),
          (keyFile.isEmpty() ? "model.key" : "model.key_file")
              + " has characters that no key has: a key is one word of ASCII");
      return secret;
    }

    /** Without the key. */
    @Override
    public String toString() {
      return "Model[url=%s, name=%s]".formatted(url, name);
    }
  }

  /**
   * @param textsDays so many days after the last article of a story came, its texts are let go of
   *     but for what its page rests on; 0 for never
   */
  public record Keep(int textsDays) {
    /** Pages are read again for three days after they were first seen. */
    private static final int LEAST_DAYS = 7;

    public Keep {
      require(
          textsDays == 0 || textsDays >= LEAST_DAYS,
          "keep.texts_days must be 0 or at least " + LEAST_DAYS);
    }

    public Duration texts() {
      return Duration.ofDays(textsDays);
    }
  }

  /** How the lines of a log are written. */
  public enum LogFormat {
    /** For people. */
    PLAIN,
    /** For machines. */
    JSON;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param format the name of one of {@link LogFormat}, in lower case
   */
  public record Log(String format) {
    public Log {
      require(
          Stream.of(LogFormat.values()).anyMatch(it -> it.word().equals(format)),
          "log.format must be plain or json");
    }

    public LogFormat written() {
      return LogFormat.valueOf(format.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * @param corsOrigins other sites whose script may read what programs are answered, as
   *     https://app.example; "*" for all
   */
  public record Api(List<String> corsOrigins) {
    public Api {
      corsOrigins = List.copyOf(corsOrigins);
      require(
          corsOrigins.stream().allMatch(it -> it.matches("\\*|https?://[a-z0-9.\\[\\]:_-]+")),
          "api.cors_origins must be origins such as https://app.example, in lower case and without"
              + " a path, or *");
    }
  }

  /**
   * @param allow hosts inside one's own network that may be told, as {@code host:port} or CIDR
   * @param retryDays for how many days an address is tried that takes nothing
   */
  public record Webhook(List<String> allow, int retryDays) {
    private static final int MOST_DAYS = 30;

    public Webhook {
      allow = List.copyOf(allow);
      require(
          allow.stream().allMatch(it -> it.matches(".+:\\d{1,5}|[\\p{XDigit}.:]+/\\d{1,3}")),
          "webhook.allow must be host:port or ranges such as 10.0.0.0/8");
      require(
          retryDays >= 1 && retryDays <= MOST_DAYS,
          "webhook.retry_days must be between 1 and " + MOST_DAYS);
    }

    public Duration patience() {
      return Duration.ofDays(retryDays);
    }
  }

  /**
   * @param host of the mail server; empty where no mail is sent
   * @param security "starttls", "tls" from the first byte, or "none"
   * @param user by which one signs in there; empty for nobody
   * @param passwordFile file with the password; empty for none
   * @param from whom readers see as the sender, such as {@code News <news@my-site.example>}
   * @param hour of the day, 0 to 23, at which digests are sent
   * @param zone in which that is, such as Europe/Oslo
   */
  public record Mail(
      String host,
      int port,
      String security,
      String user,
      String password,
      String passwordFile,
      String from,
      int hour,
      String zone) {
    private static final int LAST_HOUR = 23;

    public Mail {
      require(host.matches("[\\p{Alnum}._:-]*"), "mail.host must be a host name or an address");
      require(port >= 1 && port <= 65535, "mail.port must be between 1 and 65535");
      require(
          List.of("starttls", "tls", "none").contains(security),
          "mail.security must be starttls, tls or none");
      require(
          password.isEmpty() || passwordFile.isEmpty(),
          "mail.password and mail.password_file exclude each other");
      require(
          host.isEmpty() || from.matches("[^\\p{Cntrl}]*[^\\s\\p{Cntrl}<>]+@[^\\s\\p{Cntrl}]+"),
          "mail.host requires mail.from, such as News <news@my-site.example>");
      require(hour >= 0 && hour <= LAST_HOUR, "mail.hour must be between 0 and " + LAST_HOUR);
      require(isZone(zone), "mail.zone must be a time zone such as Europe/Oslo");
    }

    private static boolean isZone(String zone) {
      try {
        return !ZoneId.of(zone).getId().isEmpty();
      } catch (DateTimeException e) {
        return false;
      }
    }

    /** Whether any mail is sent. */
    public boolean sends() {
      return !host.isEmpty();
    }

    public ZoneId where() {
      return ZoneId.of(zone);
    }

    /**
     * The password, from wherever it is; empty for none.
     *
     * @throws ConfigException if its file cannot be read, without saying what is in it
     */
    public String secret() {
      return passwordFile.isEmpty() ? password : read("mail.password_file", Path.of(passwordFile));
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "Mail[host=%s, port=%d]".formatted(host, port);
    }
  }

  private static String read(String key, Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new ConfigException(key + " cannot be read: " + file);
    }
  }

  private static void requireAddress(String key, String address) {
    require(
        address.matches("https?://[^\\s?#]+[^/\\s?#]"),
        key + " must be an http or https address without a query or trailing slash");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new ConfigException(message);
    }
  }
}
