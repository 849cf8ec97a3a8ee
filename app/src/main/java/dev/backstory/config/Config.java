package dev.backstory.config;

import static dev.backstory.config.SettingRules.require;

import java.util.List;

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
 * @param store where articles, stories and pages are kept
 */
public record Config(
    ServerConfig server,
    FetchConfig fetch,
    OnlineConfig online,
    PageConfig page,
    ModelConfig model,
    KeepConfig keep,
    LogConfig log,
    ApiConfig api,
    WebhookConfig webhook,
    MailConfig mail,
    StoreConfig store) {
  public static final Config DEFAULT =
      new Config(
          new ServerConfig("127.0.0.1", 8080, "", List.of(), ""),
          new FetchConfig(5, 1440, "", List.of(), 16, 1000, 20),
          new OnlineConfig(
              false,
              "en",
              "https://www.wikidata.org/w/api.php",
              "https://{language}.wikipedia.org/api/rest_v1",
              25,
              30),
          new PageConfig(60, 0.1, "off"),
          new ModelConfig("", "", "", "", 4096, 1, 120, 500_000, 50_000),
          new KeepConfig(0),
          new LogConfig("plain"),
          new ApiConfig(List.of()),
          new WebhookConfig(List.of(), 3),
          new MailConfig("", 587, "starttls", "", "", "", "", 7, "UTC"),
          new StoreConfig("", "", ""));

  public Config {
    require(
        !online.enabled() || !fetch.contact().isBlank(),
        "online.enabled requires fetch.contact: Wikimedia asks every client for one");
    require(
        !mail.sends() || !server.address().isEmpty(),
        "mail.host requires server.address: mails have links to the site");
  }
}
