package dev.backstory.feed;

import java.util.List;
import java.util.Set;

/** What RSS, Atom and CDF and the extensions of them call things, by preference. */
final class Vocabulary {
  static final Set<String> ROOTS = Set.of("rss", "rdf", "feed");

  /** Roots only where nothing stands round them: other documents have such elements, too. */
  static final Set<String> BARE_ROOTS = Set.of("channel", "entry");

  static final Set<String> ITEMS = Set.of("item", "entry");

  /** By preference: when it was published, else when it was last changed. */
  static final List<String> DATES =
      List.of(
          "pubdate",
          "published",
          "dc:date",
          "dcterms:issued",
          "issued",
          "dcterms:created",
          "created",
          "updated",
          "dcterms:modified",
          "modified",
          "lastbuilddate");

  static final List<String> CHANGES =
      List.of("updated", "dcterms:modified", "modified", "lastbuilddate");

  static final List<String> DESCRIPTIONS =
      List.of(
          "description",
          "subtitle",
          "tagline",
          "dc:description",
          "itunes:summary",
          "itunes:subtitle",
          "abstract");

  static final List<String> TITLES = List.of("title", "dc:title", "media:title");

  static final List<String> SUMMARIES =
      List.of(
          "description",
          "summary",
          "content:encoded",
          "content",
          "fullitem",
          "xhtml:body",
          "body",
          "dc:description",
          "itunes:summary",
          "media:description",
          "abstract");

  /** Where an article stands when its link leads through a service that counts readers. */
  static final List<String> ORIGINALS = List.of("feedburner:origlink");

  static final List<String> GUIDS = List.of("guid", "id", "dc:identifier");

  /** By preference; the first that gives a name counts. Podcasters are no journalists. */
  static final List<String> AUTHORS =
      List.of("author", "dc:creator", "dc:author", "managingeditor", "webmaster");

  static final Set<String> PARTS_OF_PERSON = Set.of("name", "email", "uri", "url", "homepage");

  private Vocabulary() {}
}
