package dev.backstory.site.shape;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backstory.model.PageSection;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON Schema (2020-12), as they are written: what may be null may also be missing, and
 * there may be more than is known here.
 */
public final class RecordSchemas {
  private static final Map<Type, Map<String, Object>> SIMPLE =
      Map.of(
          String.class, Tree.of("type", "string"),
          int.class, Tree.of("type", "integer"),
          Integer.class, Tree.of("type", "integer"),
          long.class, Tree.of("type", "integer"),
          double.class, Tree.of("type", "number"),
          boolean.class, Tree.of("type", "boolean"),
          Instant.class, Tree.of("type", "string", "format", "date-time"),
          LocalDate.class, Tree.of("type", "string", "format", "date"));

  private final String place;
  private final SortedMap<String, Object> schemas = new TreeMap<>();
  private final Map<String, Class<?>> named = new HashMap<>();

  /**
   * @param place before the name of a schema where another refers to it, such as {@code #/$defs/}
   */
  public RecordSchemas(String place) {
    this.place = place;
  }

  /** All that were asked for and what they consist of, by name. */
  public SortedMap<String, Object> all() {
    return schemas;
  }

  /**
   * Where the schema of a record or of several kinds of records is.
   *
   * @throws IllegalStateException if another one has its name
   */
  public Map<String, Object> of(Class<?> type) {
    String name = type.getSimpleName();
    Class<?> known = named.put(name, type);
    if (known == null) {
      schemas.put(name, type.isSealed() ? oneOf(type) : record(type, null));
    } else if (known != type) {
      throw new IllegalStateException("two records with the name " + name);
    }
    return Tree.of("$ref", place + name);
  }

  private Map<String, Object> oneOf(Class<?> type) {
    List<Object> kinds = new ArrayList<>();
    for (Class<?> kind : type.getPermittedSubclasses()) {
      kinds.add(record(kind, PageSection.kindOf(kind)));
    }
    return Tree.of("oneOf", kinds);
  }

  /**
   * @param kind what tells it from others of its kind; null where nothing has to
   */
  private Map<String, Object> record(Class<?> type, @Nullable String kind) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    if (kind != null) {
      properties.put("kind", Tree.of("const", kind));
      required.add("kind");
    }
    for (RecordComponent component : type.getRecordComponents()) {
      AnnotatedType of = component.getAnnotatedType();
      properties.put(component.getName(), schema(of));
      if (!isNullable(of) && !component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
        required.add(component.getName());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    return schema;
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private Map<String, Object> schema(AnnotatedType type) {
    Map<String, Object> schema = present(type);
    return isNullable(type) ? Tree.of("anyOf", List.of(schema, Tree.of("type", "null"))) : schema;
  }

  private Map<String, Object> present(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      AnnotatedType[] of = generic.getAnnotatedActualTypeArguments();
      Map<String, Object> last = schema(of[of.length - 1]);
      return of.length == 1
          ? Tree.of("type", "array", "items", last)
          : Tree.of("type", "object", "additionalProperties", last);
    }
    Map<String, Object> simple = SIMPLE.get(type.getType());
    if (simple != null) {
      return simple;
    }
    Class<?> one = (Class<?>) type.getType();
    return one.isEnum() ? names(one) : of(one);
  }

  private static Map<String, Object> names(Class<?> constants) {
    return Tree.of(
        "type",
        "string",
        "enum",
        Arrays.stream(constants.getEnumConstants())
            .map(it -> ((Enum<?>) it).name().toLowerCase(Locale.ROOT))
            .toList());
  }
}
