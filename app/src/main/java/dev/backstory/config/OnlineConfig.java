package dev.backstory.config;

import static dev.backstory.config.SettingRules.require;
import static dev.backstory.config.SettingRules.requireAddress;

import java.time.Duration;

/**
 * What is asked of Wikidata and Wikipedia.
 *
 * @param enabled whether anything is asked at all
 * @param language of names and descriptions
 * @param wikidata address of the API, as MediaWiki's api.php
 * @param wikipedia address of the REST interface; "{language}" stands for the language
 * @param namesPerRound how many names are asked for at most after a round of fetching
 * @param freshDays after so many days a name is asked for anew, if pages with it still change
 */
public record OnlineConfig(
    boolean enabled,
    String language,
    String wikidata,
    String wikipedia,
    int namesPerRound,
    int freshDays) {
  public OnlineConfig {
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
