package dev.backstory.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one entity of Wikidata's JSON dump, as a stream, without what is not kept of it. The format
 * is that of the Wikibase data model's JSON serialization.
 */
final class WikidataParser implements EntryParser {
  private static final int MOST_ALIASES = 100;
  private static final Pattern ID = Pattern.compile("[A-Z][1-9]\\d{0,11}");
  private static final Pattern WIKI = Pattern.compile("[a-z_]{2,20}wiki");
  private static final Set<String> NOT_WIKIPEDIA =
      Set.of(
          "commonswiki",
          "specieswiki",
          "metawiki",
          "wikidatawiki",
          "sourceswiki",
          "mediawikiwiki",
          "outreachwiki",
          "incubatorwiki",
          "foundationwiki",
          "wikimaniawiki",
          "wikifunctionswiki",
          "testwiki");

  private final JsonFactory json = new JsonFactory();
  private final Set<String> languages;

  /**
   * @param languages codes of those to be kept
   */
  WikidataParser(Set<String> languages) {
    this.languages = languages;
  }

  @Override
  public Outcome parse(byte[] bytes, int start, int length) {
    try (JsonParser in = json.createParser(ObjectReadContext.empty(), bytes, start, length)) {
      return in.nextToken() == JsonToken.START_OBJECT
          ? entity(in)
          : new Malformed("not a JSON object");
    } catch (JacksonException e) {
      return new Malformed(e.getOriginalMessage());
    }
  }

  /** Reads the entities of an answer of the API, those that are there, by the id asked for. */
  Map<String, Entry> entities(JsonParser in) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    members(
        in,
        asked -> {
          if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
          } else if (entity(in) instanceof Item(Entry entry)) {
            entries.put(asked, entry);
          }
        });
    return entries;
  }

  private Outcome entity(JsonParser in) {
    return new Draft().read(in);
  }

  /** One entity while it is read. */
  private final class Draft {
    private String id = "";
    private String type = "";
    private boolean redirect;
    private final Map<String, String> labels = new TreeMap<>();
    private final Map<String, List<String>> aliases = new TreeMap<>();
    private final Map<String, String> descriptions = new TreeMap<>();
    private final Map<String, String> titles = new TreeMap<>();
    private final List<String> classes = new ArrayList<>();
    private final List<String> parents = new ArrayList<>();
    private int popularity;
    private long revision;

    Outcome read(JsonParser in) {
      for (String field = in.nextName(); field != null; field = in.nextName()) {
        in.nextToken();
        read(field, in);
      }
      if (redirect && id.isEmpty()) {
        return new Other("redirect");
      }
      if (!ID.matcher(id).matches()) {
        return new Malformed("no id");
      }
      return type.equals("item")
          ? new Item(
              new Entry(
                  id,
                  labels,
                  aliases,
                  descriptions,
                  titles,
                  distinct(classes),
                  distinct(parents),
                  popularity,
                  revision,
                  null))
          : new Other(type);
    }

    private static List<String> distinct(List<String> ids) {
      return ids.stream().distinct().toList();
    }

    private void read(String field, JsonParser in) {
      switch (field) {
        case "id" -> id = scalar(in);
        case "type" -> type = scalar(in);
        case "lastrevid" -> revision = Math.max(0, in.getValueAsLong(0));
        case "redirect" -> {
          redirect = true;
          in.skipChildren();
        }
        case "labels" -> members(in, language -> named(language, labels, in));
        case "descriptions" -> members(in, language -> named(language, descriptions, in));
        case "aliases" -> members(in, language -> aliases(language, in));
        case "claims" -> members(in, property -> claims(property, in));
        case "sitelinks" -> members(in, site -> sitelink(site, in));
        default -> in.skipChildren();
      }
    }

    private void named(String language, Map<String, String> out, JsonParser in) {
      if (isKept(language)) {
        String text = OneLine.of(value(in, "value"));
        if (!text.isEmpty()) {
          out.put(language, text);
        }
      } else {
        in.skipChildren();
      }
    }

    private void aliases(String language, JsonParser in) {
      if (!isKept(language) || in.currentToken() != JsonToken.START_ARRAY) {
        in.skipChildren();
        return;
      }
      List<String> names = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY && in.currentToken() != null) {
        String name = OneLine.of(value(in, "value"));
        if (!name.isEmpty() && names.size() < MOST_ALIASES) {
          names.add(name);
        }
      }
      aliases.put(language, names);
    }

    private void claims(String property, JsonParser in) {
      List<String> out =
          property.equals("P31") ? classes : property.equals("P279") ? parents : null;
      if (out == null || in.currentToken() != JsonToken.START_ARRAY) {
        in.skipChildren();
        return;
      }
      List<String> usual = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY && in.currentToken() != null) {
        StatementReader statement = new StatementReader();
        members(in, part -> statement.read(part, in));
        if (statement.isValid()) {
          (statement.isPreferred() ? out : usual).add(statement.target());
        }
      }
      out.addAll(usual);
    }

    private void sitelink(String site, JsonParser in) {
      String title = OneLine.of(value(in, "title"));
      if (!WIKI.matcher(site).matches() || NOT_WIKIPEDIA.contains(site)) {
        return;
      }
      popularity++;
      String language = site.substring(0, site.length() - "wiki".length());
      if (isKept(language) && !title.isEmpty()) {
        titles.put(language, title);
      }
    }

    private boolean isKept(String language) {
      return languages.contains(language) || language.equals(Entry.ANY_LANGUAGE);
    }
  }

  interface Member {
    void read(String name);
  }

  /** Reads the members of an object; of anything else (an empty list stands for none) nothing. */
  static void members(JsonParser in, Member member) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return;
    }
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      member.read(name);
    }
  }

  /** A string, number or truth value as text; anything else is read and empty. */
  static String scalar(JsonParser in) {
    in.skipChildren();
    return in.getValueAsString("");
  }

  /** The text of one member of the object here, all of which is read; empty if it has none. */
  static String value(JsonParser in, String wanted) {
    String[] value = {""};
    members(
        in,
        name -> {
          if (name.equals(wanted) && in.currentToken() == JsonToken.VALUE_STRING) {
            value[0] = in.getString();
          } else {
            in.skipChildren();
          }
        });
    return value[0];
  }
}
