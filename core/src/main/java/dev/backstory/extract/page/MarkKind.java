package dev.backstory.extract.page;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Why an element of a page may name its title, its author or its date. */
public enum MarkKind {
  H1,
  H2,
  ITEMPROP_HEADLINE,
  TITLE_CLASS,
  REL_AUTHOR,
  ITEMPROP_AUTHOR,
  BYLINE_CLASS,
  AUTHOR_CLASS,
  AUTHOR_LINK,
  TIME,
  ITEMPROP_PUBLISHED,
  ITEMPROP_MODIFIED,
  DATE_CLASS;

  private static final Pattern TITLE_WORDS =
      Pattern.compile("(?:headline|entry|post|article|page|story|blog|content)[-_]*(?:title|head)");
  private static final Pattern AUTHOR_WORDS =
      Pattern.compile(
          "author|contributor|writer|creator|reporter|journalist|autor|auteur|verfasser");
  private static final Pattern BYLINE_WORDS =
      Pattern.compile("by-?line|by_line|posted-by|written-by");
  private static final Pattern DATE_WORDS =
      Pattern.compile("date|publish|posted|timestamp|time-stamp|updated|fecha|datum");
  private static final Pattern AUTHOR_PATH =
      Pattern.compile(
          "/(?:authors?|by|contributors?|people|profiles?|journalists?|staff|team|users?|writers?|autor(?:en?|es)?|auteurs?|experts?|bio)/[^/]");

  /** The reasons that this element gives. */
  static Set<MarkKind> of(Element element) {
    Set<MarkKind> kinds = EnumSet.noneOf(MarkKind.class);
    switch (element.normalName()) {
      case "h1" -> kinds.add(H1);
      case "h2" -> kinds.add(H2);
      case "time" -> kinds.add(TIME);
      case "a" -> addIf(kinds, AUTHOR_LINK, AUTHOR_PATH.matcher(lower(element, "href")).find());
      default -> {}
    }
    if (element.attributesSize() > 0) {
      addMicrodata(kinds, element);
      addClasses(kinds, element);
    }
    return kinds;
  }

  private static void addMicrodata(Set<MarkKind> kinds, Element element) {
    String property = lower(element, "itemprop");
    if (!property.isEmpty()) {
      addIf(kinds, ITEMPROP_HEADLINE, property.contains("headline"));
      addIf(kinds, ITEMPROP_AUTHOR, property.contains("author") || property.contains("creator"));
      addIf(kinds, ITEMPROP_PUBLISHED, property.contains("datepublished"));
      addIf(kinds, ITEMPROP_MODIFIED, property.contains("datemodified"));
    }
    addIf(kinds, REL_AUTHOR, (" " + lower(element, "rel") + " ").contains(" author "));
  }

  private static void addClasses(Set<MarkKind> kinds, Element element) {
    String classes =
        lower(element, "class") + " " + lower(element, "id") + lower(element, "data-testid");
    if (classes.isBlank()) {
      return;
    }
    addIf(kinds, TITLE_CLASS, TITLE_WORDS.matcher(classes).find());
    addIf(kinds, BYLINE_CLASS, BYLINE_WORDS.matcher(classes).find());
    addIf(kinds, AUTHOR_CLASS, AUTHOR_WORDS.matcher(classes).find());
    addIf(kinds, DATE_CLASS, DATE_WORDS.matcher(classes).find());
  }

  private static void addIf(Set<MarkKind> kinds, MarkKind kind, boolean so) {
    if (so) {
      kinds.add(kind);
    }
  }

  private static String lower(Element element, String attribute) {
    String value = element.attr(attribute);
    return value.isEmpty() || value.length() > 500 ? "" : value.toLowerCase(Locale.ROOT);
  }
}
