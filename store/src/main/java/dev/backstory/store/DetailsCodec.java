package dev.backstory.store;

import dev.backstory.model.Access;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.ArticleForm;
import dev.backstory.model.LeadImage;
import dev.backstory.model.Passage;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The details of an article as JSON. Fields are only ever added: what is missing is not known. */
final class DetailsCodec {
  private static final JsonMapper JSON = JsonMapper.shared();

  private DetailsCodec() {}

  private record Wire(
      @Nullable String zone,
      boolean dayOnly,
      @Nullable String section,
      @Nullable LeadImage image,
      @Nullable List<Passage> passages,
      @Nullable ArticleForm form,
      @Nullable String access) {}

  static @Nullable String encode(ArticleDetails details) {
    return details.equals(ArticleDetails.NONE)
        ? null
        : JSON.writeValueAsString(
            new Wire(
                details.zone() == null ? null : details.zone().getId(),
                details.dayOnly(),
                details.section(),
                details.image(),
                details.passages(),
                details.form(),
                details.access().name()));
  }

  static ArticleDetails decode(@Nullable String json) {
    if (json == null) {
      return ArticleDetails.NONE;
    }
    Wire wire = JSON.readValue(json, Wire.class);
    return new ArticleDetails(
        wire.zone() == null ? null : ZoneOffset.of(wire.zone()),
        wire.dayOnly(),
        wire.section(),
        wire.image(),
        wire.passages() == null ? List.of() : wire.passages(),
        wire.form() == null ? ArticleForm.REPORT : wire.form(),
        access(wire.access()));
  }

  /** Previews were kept as "BEGINNING" before. */
  private static Access access(@Nullable String name) {
    return name == null || name.equals(Access.WHOLE.name()) ? Access.WHOLE : Access.PREVIEW;
  }
}
