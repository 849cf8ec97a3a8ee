package dev.backstory.store;

import dev.backstory.port.OnlineEntity;
import dev.backstory.store.DamagedRows.Part;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Entities of the online cache as rows. */
final class OnlineRows {
  private OnlineRows() {}

  static List<OnlineEntity> find(Handle handle, String nameKey, String language) {
    return handle
        .getConfig(DamagedRows.class)
        .read(Part.NAME, nameKey, () -> entities(handle, nameKey, language))
        .orElse(List.of());
  }

  private static List<OnlineEntity> entities(Handle handle, String nameKey, String language) {
    return handle
        .createQuery(
            "SELECT * FROM online_entity WHERE name_key = :key AND language = :language"
                + " ORDER BY place")
        .bind("key", nameKey)
        .bind("language", language)
        .mapTo(OnlineEntity.class)
        .list();
  }

  /** Puts these in the place of those that the name had. */
  static void replace(Handle handle, String nameKey, String language, List<OnlineEntity> now) {
    handle.execute(
        "DELETE FROM online_entity WHERE name_key = ? AND language = ?", nameKey, language);
    for (int place = 0; place < now.size(); place++) {
      insert(handle, nameKey, language, place, now.get(place));
    }
  }

  private static void insert(
      Handle handle, String nameKey, String language, int place, OnlineEntity entity) {
    handle
        .createUpdate(
            "INSERT INTO online_entity (name_key, language, place, id, label, aliases, type,"
                + " description, popularity, source, licence, revision, url) VALUES (:key,"
                + " :language, :place, :id, :label, :aliases, :type, :description, :popularity,"
                + " :source, :licence, :revision, :url)")
        .bind("key", nameKey)
        .bind("language", language)
        .bind("place", place)
        .bind("id", entity.id())
        .bind("label", entity.label())
        .bind("aliases", ColumnTypes.json(entity.aliases()))
        .bind("type", entity.type().name().toLowerCase(Locale.ROOT))
        .bind("description", entity.description())
        .bind("popularity", entity.popularity())
        .bind("source", entity.source())
        .bind("licence", entity.licence())
        .bind("revision", entity.revision())
        .bind("url", entity.url())
        .execute();
  }
}
