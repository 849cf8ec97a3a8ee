package dev.backstory.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.backstory.model.Access;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.StoryEvent;
import dev.backstory.model.StoryPage;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pages as JSON: fields in the order of the records, times in ISO 8601, the names of constants in
 * lower case, {@code kind} first in every section.
 */
public final class PageCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addMixIn(PageSection.class, SectionShape.class)
          .addMixIn(StoryEvent.class, EventShape.class)
          .addMixIn(PageSection.PaperEntry.class, EntryShape.class)
          .addMixIn(PageSection.TopicCard.class, CardShape.class)
          .addMixIn(PageSection.OpenQuestion.class, QuestionShape.class)
          .addMixIn(PageSection.AnsweredQuestion.class, QuestionShape.class)
          .addMixIn(Claim.class, ClaimShape.class)
          .addMixIn(StoryPage.class, PageShape.class)
          .addMixIn(StoryPage.Revision.class, RevisionShape.class)
          .addMixIn(StoryPage.Covering.class, CoveringShape.class)
          .registerSubtypes(sections())
          .registerSubtypes(events())
          .build();

  private PageCodec() {}

  private static NamedType[] sections() {
    return Arrays.stream(PageSection.class.getPermittedSubclasses())
        .map(section -> new NamedType(section, PageSection.kindOf(section)))
        .toArray(NamedType[]::new);
  }

  private static NamedType[] events() {
    return Arrays.stream(StoryEvent.class.getPermittedSubclasses())
        .map(event -> new NamedType(event, event.getSimpleName().toLowerCase(Locale.ROOT)))
        .toArray(NamedType[]::new);
  }

  /** The JSON of a story, one line. */
  public static String write(StoryPage page) {
    return json(page);
  }

  /**
   * The story of this JSON.
   *
   * @throws IllegalArgumentException if it is not the whole JSON of a story, with the reason
   */
  public static StoryPage story(String json) {
    return read(json, StoryPage.class);
  }

  /** The JSON of a story as a tree, for what is to be added to it. */
  public static ObjectNode tree(StoryPage page) {
    return MAPPER.valueToTree(page);
  }

  /** A record or a tree as one line. */
  public static String json(Object value) {
    return MAPPER.writeValueAsString(value) + "\n";
  }

  /**
   * The record of this JSON, complete: nothing is null that the record does not let be null.
   *
   * @throws IllegalArgumentException if it is not, with the reason
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      requireComplete(value, "");
      return value;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("damaged: " + e.getOriginalMessage(), e);
    }
  }

  /** Looked up once for each class, since pages have thousands of records. */
  private static final ClassValue<Part[]> PARTS =
      new ClassValue<>() {
        @Override
        protected Part[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Part::of).toArray(Part[]::new);
        }
      };

  private record Part(RecordComponent component, boolean optional, String at) {
    static Part of(RecordComponent component) {
      return new Part(
          component,
          component.getAnnotatedType().isAnnotationPresent(Nullable.class),
          " at '" + component.getName() + "'");
    }
  }

  private static void requireComplete(@Nullable Object value, String at) {
    switch (value) {
      case null -> throw new IllegalArgumentException("damaged: nothing" + at);
      case Record record -> {
        for (Part part : PARTS.get(record.getClass())) {
          Object found = part(record, part.component());
          if (found != null || !part.optional()) {
            requireComplete(found, part.at());
          }
        }
      }
      case List<?> items -> items.forEach(item -> requireComplete(item, at));
      case Object[] items -> Arrays.asList(items).forEach(item -> requireComplete(item, at));
      default -> {}
    }
  }

  private static @Nullable Object part(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record that cannot be read: " + record.getClass(), e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface SectionShape {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface EventShape {}

  /** A claim that was made before there were facts or ids, or anything else of it, has none. */
  private interface ClaimShape {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    String id();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<?> facts();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    int sinceRevision();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonSetter(nulls = Nulls.SET)
    Claim.@Nullable Template template();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<?> inPart();
  }

  /** A question that a model wrote, or of before it was kept how it was made, has no template. */
  private interface QuestionShape {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonSetter(nulls = Nulls.SET)
    Claim.@Nullable Template template();
  }

  /** A card of before there was any doubt about types has none. */
  private interface CardShape {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    boolean typeSure();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonSetter(nulls = Nulls.SET)
    @Nullable String articleName();
  }

  /** A page that was told before there were facts has none. */
  private interface PageShape {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<?> facts();
  }

  /** A revision of before it was kept what was withdrawn has nothing of it. */
  private interface RevisionShape {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<?> withdrawn();
  }

  /** That an article may be read whole is not said. */
  private interface CoveringShape {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonSetter(nulls = Nulls.SET)
    @Nullable Access access();
  }

  /** An entry of a page that was told before there was anything of its kind has none. */
  private interface EntryShape {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<?> otherwise();
  }
}
