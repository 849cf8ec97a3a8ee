package dev.backstory.store.common;

import java.util.List;

/** What the tables of a database are for, in words. */
public final class TableKinds {
  private record Kind(String name, List<String> tables) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("search", List.of("story_search", "story_words", "story_facet", "facet_search")),
          new Kind("pictures", List.of("picture", "story_picture")),
          new Kind("pages", List.of("page", "listing")),
          new Kind("articles and what was read in them", List.of("article")),
          new Kind(
              "stories and how they came about",
              List.of("story", "placement", "decision", "unplaced")),
          new Kind("quotations", List.of("quotation")),
          new Kind("feeds and their items", List.of("feed", "item", "rejection")),
          new Kind("language model", List.of("model")),
          new Kind("what was looked up", List.of("online")));

  private TableKinds() {}

  /** What a table is for, by the beginning of its name. */
  public static String of(String table) {
    return KINDS.stream()
        .filter(kind -> kind.tables.stream().anyMatch(table::startsWith))
        .map(Kind::name)
        .findFirst()
        .orElse("other");
  }
}
