package dev.backstory.pipeline;

import dev.backstory.cluster.story.Reasons;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The reasons of a decision as JSON, with the fields of the record. */
public final class ReasonsCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ReasonsCodec() {}

  public static String encode(Reasons reasons) {
    return MAPPER.writeValueAsString(reasons);
  }

  /** {@link Reasons#NONE} where none were kept. */
  public static Reasons decode(@Nullable String json) {
    return json == null ? Reasons.NONE : MAPPER.readValue(json, Reasons.class);
  }
}
