package dev.backstory.online;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.fetch.FetchOutcome;
import dev.backstory.fetch.FetchRequest;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.knowledge.Entry;
import dev.backstory.knowledge.KnowledgeException;
import dev.backstory.knowledge.WikidataAnswers;
import dev.backstory.knowledge.WikipediaSummary;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The requests to Wikidata ({@code wbsearchentities}, {@code wbgetentities}) and Wikipedia ({@code
 * page/summary}), through the program's HTTP client.
 */
final class WikimediaApi {
  /** Of entities in one request; the API takes no more. */
  static final int MOST_AT_ONCE = 50;

  private static final int MOST_FOUND = 20;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Wikidata answers that it is busy when its copies are this many seconds behind. */
  private static final String MANNERS = "&format=json&maxlag=5";

  private final GuardedHttpClient door;
  private final String wikidata;
  private final String wikipedia;
  private final String language;
  private final WikidataAnswers answers;

  /**
   * @param wikidata address of its api.php
   * @param wikipedia address of its REST interface
   */
  WikimediaApi(GuardedHttpClient door, String wikidata, String wikipedia, String language) {
    this.door = door;
    this.wikidata = wikidata;
    this.wikipedia = wikipedia;
    this.language = language;
    this.answers = new WikidataAnswers(language);
  }

  /** Ids of the entities that bear exactly this name, the best known first as the API sees it. */
  List<String> search(String name) throws ApiFailure {
    String address =
        "%s?action=wbsearchentities&type=item&limit=%d&language=%s&uselang=%s&search=%s%s"
            .formatted(wikidata, MOST_FOUND, language, language, encoded(name), MANNERS);
    byte[] answer = ask(address);
    try {
      return answers.found(answer, name);
    } catch (KnowledgeException e) {
      throw unusable(e);
    }
  }

  /** These entities, as far as they are there, with all that is kept of them, by the id asked. */
  Map<String, Entry> entities(Collection<String> ids) throws ApiFailure {
    return get(ids, "info|labels|aliases|descriptions|claims|sitelinks");
  }

  /** These classes, with those above them. */
  Map<String, Entry> classes(Collection<String> ids) throws ApiFailure {
    return get(ids, "claims");
  }

  private Map<String, Entry> get(Collection<String> ids, String what) throws ApiFailure {
    String address =
        "%s?action=wbgetentities&ids=%s&props=%s&languages=%s%s"
            .formatted(
                wikidata,
                encoded(String.join("|", ids)),
                encoded(what),
                encoded(language + "|mul"),
                MANNERS);
    byte[] answer = ask(address);
    try {
      return answers.entities(answer);
    } catch (KnowledgeException e) {
      throw unusable(e);
    }
  }

  /**
   * The first sentence of an article.
   *
   * @param id of the entity that the article must be about
   */
  Optional<WikipediaSummary> summary(String title, String id) throws ApiFailure {
    String address = wikipedia + "/page/summary/" + encoded(title.replace(' ', '_'));
    FetchOutcome outcome = door.fetch(FetchRequest.api(address));
    if (outcome instanceof FetchOutcome.Failed failed && failed.status() == 404) {
      return Optional.empty();
    }
    try {
      return WikipediaSummary.read(bytes(outcome), id);
    } catch (KnowledgeException e) {
      throw unusable(e);
    }
  }

  private static ApiFailure unusable(KnowledgeException e) {
    return ApiFailure.of(String.valueOf(e.getMessage()));
  }

  private byte[] ask(String address) throws ApiFailure {
    return bytes(door.fetch(FetchRequest.api(address)));
  }

  private static byte[] bytes(FetchOutcome outcome) throws ApiFailure {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> fetched.bytes();
      case FetchOutcome.Failed(String reason, int status, var until) ->
          throw until != null || status == TOO_MANY_REQUESTS
              ? ApiFailure.ofHost(reason, until)
              : ApiFailure.of(reason);
      case FetchOutcome.Postponed(String reason, var until) ->
          throw ApiFailure.ofHost(reason, until);
      case FetchOutcome.Refused(String reason, _) -> throw ApiFailure.ofHost(reason, null);
      case FetchOutcome.Reserved reserved -> throw ApiFailure.ofHost(reserved.reason(), null);
      case FetchOutcome.NotModified _ -> throw ApiFailure.of("unexpected HTTP status 304");
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
