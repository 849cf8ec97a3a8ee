package dev.backstory.export;

import dev.backstory.export.Row.ArticleRow;
import dev.backstory.export.Row.ClaimRow;
import dev.backstory.export.Row.EvidenceRow;
import dev.backstory.export.Row.FactRow;
import dev.backstory.export.Row.OutletRow;
import dev.backstory.export.Row.QuotationRow;
import dev.backstory.export.Row.StoryRow;
import dev.backstory.export.Row.TellingRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table of an export. */
public enum Table {
  STORIES("story", StoryRow.class),
  ARTICLES("article", ArticleRow.class),
  CLAIMS("claim", ClaimRow.class),
  EVIDENCE("evidence", EvidenceRow.class),
  FACTS("fact", FactRow.class),
  TELLINGS("telling", TellingRow.class),
  QUOTATIONS("quotation", QuotationRow.class),
  OUTLETS("outlet", OutletRow.class);

  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
  private static final Map<String, String> SAYS = sentences();

  private final String one;
  private final Class<? extends Row> rows;

  Table(String one, Class<? extends Row> rows) {
    this.one = one;
    this.rows = rows;
  }

  /**
   * A column of a table.
   *
   * @param says what is in it, in a few words
   */
  public record Column(String name, String says, RecordComponent component) {
    /** What a row has in it. */
    @Nullable Object of(Row row) {
      try {
        return component.getAccessor().invoke(row);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a row that cannot be read: " + row.getClass(), e);
      }
    }
  }

  /** The table of a row. */
  static Table of(Row row) {
    return switch (row) {
      case StoryRow _ -> STORIES;
      case ArticleRow _ -> ARTICLES;
      case ClaimRow _ -> CLAIMS;
      case EvidenceRow _ -> EVIDENCE;
      case FactRow _ -> FACTS;
      case TellingRow _ -> TELLINGS;
      case QuotationRow _ -> QUOTATIONS;
      case OutletRow _ -> OUTLETS;
    };
  }

  /** Its name in SQL: "stories". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of a row in JSON: "story". */
  public String one() {
    return one;
  }

  /** What a row is, in a sentence. */
  public String says() {
    return Objects.requireNonNull(SAYS.get(word()), word());
  }

  Class<? extends Row> rows() {
    return rows;
  }

  public List<Column> columns() {
    return Arrays.stream(rows.getRecordComponents()).map(this::column).toList();
  }

  private Column column(RecordComponent component) {
    String name = CAPITAL.matcher(component.getName()).replaceAll("_$0").toLowerCase(Locale.ROOT);
    String key = word() + "\t" + name;
    return new Column(name, Objects.requireNonNull(SAYS.get(key), key), component);
  }

  private static Map<String, String> sentences() {
    try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream("tables.tsv"))) {
      Map<String, String> says = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> says.put((cells[0] + "\t" + cells[1]).strip(), cells[2]));
      return says;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
